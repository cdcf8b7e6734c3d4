using Servers;
using Servers.Application;
using Servers.Wires;

namespace Bench.Workloads;

/// <summary>The host under test, as a workload sees it: clients to connect, and the feed whose ticks they hear.</summary>
/// <param name="connect">Connects one more client.</param>
/// <param name="feed">The ticker service behind the server; null where that is in another process.</param>
/// <param name="connectThrough">Connects one whose connections are led through something; null where all clients have been connected already.</param>
internal sealed class Stage(
    Func<CancellationToken, ValueTask<IContenderClient>> connect,
    TickerFeed? feed = null,
    Func<Func<Stream, Stream>, CancellationToken, ValueTask<IContenderClient>>? connectThrough = null)
{
    /// <param name="host">The started host.</param>
    /// <param name="counter">Counts the bytes of every client; null in every timed pass.</param>
    public Stage(ContenderHost host, ByteCounter? counter)
        : this(cancellationToken => host.ConnectAsync(counter, cancellationToken), host.Feed, host.ConnectThroughAsync)
    {
    }

    /// <summary>The ticker service behind the server: what publishes in a fan-out.</summary>
    public TickerFeed Feed => feed ?? throw new NotSupportedException("the server is in another process, and its feed out of reach");

    /// <summary>Connects one more client.</summary>
    public ValueTask<IContenderClient> ConnectAsync(CancellationToken cancellationToken) => connect(cancellationToken);

    /// <summary>Connects one more client, with every connection of it led through something.</summary>
    /// <exception cref="NotSupportedException">No bytes pass over the wire, or its clients have been connected already.</exception>
    public ValueTask<IContenderClient> ConnectThroughAsync(Func<Stream, Stream> wrap, CancellationToken cancellationToken) =>
        connectThrough?.Invoke(wrap, cancellationToken)
        ?? throw new NotSupportedException("the clients have been connected already, as they are");
}
