using System.Runtime.CompilerServices;
using Payloads;

namespace Servers.Connections;

internal sealed class PooledTickerClient(ConnectionPool pool) : ITickerClient
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Quote> QuoteAsync(QuoteRequest request, CancellationToken cancellationToken)
    {
        using var lease = await pool.TakeAsync(cancellationToken);
        return await lease.Ticker.QuoteAsync(request, cancellationToken);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<ReadOnlyMemory<Quote>> SnapshotAsync(CancellationToken cancellationToken)
    {
        using var lease = await pool.TakeAsync(cancellationToken);
        return await lease.Ticker.SnapshotAsync(cancellationToken);
    }

    public async ValueTask<IAsyncEnumerator<Tick>> SubscribeAsync(TickSubscription request, CancellationToken cancellationToken)
    {
        var lease = await pool.TakeAsync(cancellationToken);
        return await PooledStream<Tick>.OpenAsync(lease, lease.Ticker.SubscribeAsync(request, cancellationToken));
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<IngestSummary> IngestAsync(ReadOnlyMemory<Tick> ticks, CancellationToken cancellationToken)
    {
        using var lease = await pool.TakeAsync(cancellationToken);
        return await lease.Ticker.IngestAsync(ticks, cancellationToken);
    }
}
