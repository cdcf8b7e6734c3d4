using Servers;
using Servers.Application;
using Servers.Wires;

namespace Bench.Fuzzing;

/// <summary>A contender's host, given what its own client sends for an operation, spoilt.</summary>
internal sealed class EndpointTarget(IContender contender, Operation operation) : IFuzzTarget
{
    /// <summary>What inputs pass over: all of the protocol, and no port that a connection leaves taken for a minute.</summary>
    public static Wire Wire { get; } = WireCatalog.All.Single(static wire => wire.Name == "memory");

    public string Id => $"{contender.Name}/{operation.ToString().ToLowerInvariant()}";

    public async ValueTask<IFuzzSession> OpenAsync(CancellationToken cancellationToken)
    {
        var errors = new HostErrors();
        var host = await ContenderHost.StartAsync(new WatchedContender(contender, errors), Wire, ServiceLimits.Default, cancellationToken);
        try
        {
            var transcripts = new Dictionary<Operation, IReadOnlyList<Transcript>>();
            foreach (var one in Enum.GetValues<Operation>().Where(one => contender.Capabilities.WhyMissing(one) is null))
            {
                transcripts[one] = await TranscriptRecorder.RecordAsync(contender, host, one, cancellationToken);
            }

            var mutator = new Mutator(transcripts[operation], [.. transcripts.Values.SelectMany(static recorded => recorded)]);
            return new EndpointSession(host, errors, mutator, await host.ConnectAsync(counter: null, cancellationToken));
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }
}
