using Bench.Records;
using Bench.Workloads;
using Servers;
using Servers.Wires;

namespace Bench.Serving;

/// <summary>A server that somebody else has started, on this machine or another.</summary>
internal sealed class ServedElsewhere(IContender contender, ServedAddress address) : IServed
{
    public Lane Lane { get; } = new(contender, address.Wire);

    /// <summary>Where it listens.</summary>
    public ServedAddress Address => address;

    public IDialer Dialer { get; } = address.Dialer();

    public bool SharesProcess => false;

    public Task<string> Gone { get; } = new TaskCompletionSource<string>().Task;

    public Task<ProcessRecord?> SpentAsync(CancellationToken cancellationToken) => Task.FromResult<ProcessRecord?>(null);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
