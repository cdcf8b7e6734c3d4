using Bench.Records;
using Bench.Workloads;
using Servers;
using Servers.Application;
using Servers.Wires;

namespace Bench.Serving;

/// <summary>A server in this very process: the only way on a wire that stays within one.</summary>
internal sealed class ServedHere : IServed
{
    private readonly ContenderHost _host;

    private ServedHere(Lane lane, ContenderHost host) => (Lane, _host) = (lane, host);

    public Lane Lane { get; }

    public IDialer Dialer => _host.Dial();

    public bool SharesProcess => true;

    public Task<string> Gone { get; } = new TaskCompletionSource<string>().Task;

    /// <summary>The application behind it, for what happens on the server's side.</summary>
    public ContenderHost Host => _host;

    public static async Task<ServedHere> StartAsync(Lane lane, CancellationToken cancellationToken) =>
        new(lane, await ContenderHost.StartAsync(lane.Contender, lane.Wire, ServiceLimits.Default, cancellationToken));

    public Task<ProcessRecord?> SpentAsync(CancellationToken cancellationToken) => Task.FromResult<ProcessRecord?>(null);

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
