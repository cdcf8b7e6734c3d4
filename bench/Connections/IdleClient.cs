using System.Diagnostics.CodeAnalysis;
using Payloads;
using Payloads.Corpora;
using Servers;

namespace Bench.Connections;

/// <summary>A client that is subscribed and hears nothing, until one tick is published. It reads once and no more, so that nothing is pending when it is closed.</summary>
internal sealed class IdleClient : IAsyncDisposable
{
    private readonly IContenderClient _client;
    private readonly IAsyncEnumerator<Tick>[] _feeds;

    private IdleClient(IContenderClient client, IAsyncEnumerator<Tick>[] feeds) => (_client, _feeds) = (client, feeds);

    /// <summary>What is published to all of them.</summary>
    public static ReadOnlyMemory<Tick> Broadcast { get; } = Corpus.Default.Ticks[..1];

    /// <summary>Connects, and subscribes so many times.</summary>
    public static async Task<IdleClient> OpenAsync(
        Func<CancellationToken, ValueTask<IContenderClient>> connect, int subscriptions, CancellationToken cancellationToken)
    {
        var client = await connect(cancellationToken);
        try
        {
            var feeds = new IAsyncEnumerator<Tick>[subscriptions];
            for (var i = 0; i < subscriptions; i++)
            {
                feeds[i] = await client.Ticker.SubscribeAsync(new TickSubscription(TickSubscription.Live, 0), CancellationToken.None);
            }

            return new IdleClient(client, feeds);
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for what is published, on every subscription.</summary>
    /// <param name="heard">Called once for each that has it.</param>
    public void Listen(Action heard)
    {
        foreach (var feed in _feeds)
        {
            _ = HearAsync(feed, heard);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var feed in _feeds)
        {
            await feed.DisposeAsync();
        }

        await _client.DisposeAsync();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps it from hearing shows in how many were reached.")]
    private static async Task HearAsync(IAsyncEnumerator<Tick> feed, Action heard)
    {
        try
        {
            if (await feed.MoveNextAsync() && feed.Current.Fingerprint() == Broadcast.Span[0].Fingerprint())
            {
                heard();
            }
        }
        catch (Exception)
        {
            // It was closed, or its connection is lost.
        }
    }
}
