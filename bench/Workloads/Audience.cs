using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Payloads;
using Servers;

namespace Bench.Workloads;

/// <summary>The receivers of a fan-out: each on a connection of its own, all read at once.</summary>
internal sealed class Audience<T>(IReadOnlyList<IContenderClient> clients, IReadOnlyList<IAsyncEnumerator<T>> feeds, Func<T, long> fingerprint)
    : IAsyncDisposable
{
    private readonly ValueTask<Tally>[] _reads = new ValueTask<Tally>[feeds.Count];

    /// <summary>Connects receivers and subscribes them.</summary>
    public static async ValueTask<Audience<T>> GatherAsync(
        int size,
        Stage stage,
        Func<IContenderClient, ValueTask<IAsyncEnumerator<T>>> subscribe,
        Func<T, long> fingerprint,
        CancellationToken cancellationToken)
    {
        var clients = new List<IContenderClient>();
        var feeds = new List<IAsyncEnumerator<T>>();
        try
        {
            for (var i = 0; i < size; i++)
            {
                var client = await stage.ConnectAsync(cancellationToken);
                clients.Add(client);
                feeds.Add(await subscribe(client));
            }

            return new Audience<T>(clients, feeds, fingerprint);
        }
        catch
        {
            await DisposeAsync(clients, feeds);
            throw;
        }
    }

    /// <summary>Waits until every receiver has so many more items.</summary>
    /// <returns>The tallies of all receivers, each in its own order.</returns>
    [SuppressMessage("Reliability", "CA2012", Justification = "Each is awaited once, right after all of them have been started.")]
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Tally> ReceiveAsync(int count)
    {
        for (var i = 0; i < _reads.Length; i++)
        {
            _reads[i] = ReadAsync(feeds[i], count);
        }

        var total = default(Tally);
        for (var i = 0; i < _reads.Length; i++)
        {
            total += await _reads[i];
        }

        return total;
    }

    public ValueTask DisposeAsync() => DisposeAsync(clients, feeds);

    private static async ValueTask DisposeAsync(IReadOnlyList<IContenderClient> clients, IReadOnlyList<IAsyncEnumerator<T>> feeds)
    {
        foreach (var feed in feeds)
        {
            await feed.DisposeAsync();
        }

        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Tally> ReadAsync(IAsyncEnumerator<T> feed, int count)
    {
        var tally = default(Tally);
        for (var i = 0; i < count && await feed.MoveNextAsync(); i++)
        {
            tally = tally.Then(fingerprint(feed.Current));
        }

        return tally;
    }
}
