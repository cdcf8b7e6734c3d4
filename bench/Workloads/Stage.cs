using Servers;
using Servers.Application;
using Servers.Wires;

namespace Bench.Workloads;

/// <summary>The host under test, as a workload sees it: clients to connect, and the feed whose ticks they hear.</summary>
/// <param name="host">The started host.</param>
/// <param name="counter">Counts the bytes of every client; null in every timed pass.</param>
internal sealed class Stage(ContenderHost host, ByteCounter? counter)
{
    /// <summary>The ticker service behind the server: what publishes in a fan-out.</summary>
    public TickerFeed Feed => host.Feed;

    /// <summary>Connects one more client.</summary>
    public ValueTask<IContenderClient> ConnectAsync(CancellationToken cancellationToken) => host.ConnectAsync(counter, cancellationToken);
}
