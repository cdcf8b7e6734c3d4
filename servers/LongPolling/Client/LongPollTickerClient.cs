using Payloads;
using Servers.Rest;
using Servers.Rest.Client;

namespace Servers.LongPolling.Client;

internal sealed class LongPollTickerClient(
    RestTickerClient rest, RestTransport transport, RestAddresses addresses, RestFormat format, CancellationToken closed) : ITickerClient
{
    // Some 40 KB of JSON, as rest-json's polls: a follower that fell behind catches up in a few, and no answer is long in coming.
    private const int PollLimit = 500;

    public ValueTask<Quote> QuoteAsync(QuoteRequest request, CancellationToken cancellationToken) => rest.QuoteAsync(request, cancellationToken);

    public ValueTask<ReadOnlyMemory<Quote>> SnapshotAsync(CancellationToken cancellationToken) => rest.SnapshotAsync(cancellationToken);

    public async ValueTask<IAsyncEnumerator<Tick>> SubscribeAsync(TickSubscription request, CancellationToken cancellationToken) =>
        new LongPoller<Tick>(
            (after, limit, token) => transport.GetAsync(new Uri(addresses.Snapshot, $"/ticker/updates?after={after}&limit={limit}"), format.Ticks, token),
            static tick => tick.Sequence,
            request.After >= 0 ? request.After : await LastAsync(cancellationToken),
            request.Count,
            PollLimit,
            cancellationToken,
            closed);

    public ValueTask<IngestSummary> IngestAsync(ReadOnlyMemory<Tick> ticks, CancellationToken cancellationToken) =>
        rest.IngestAsync(ticks, cancellationToken);

    // The cursor is the last tick now: whatever is published once this has ended comes after it.
    private async ValueTask<long> LastAsync(CancellationToken cancellationToken)
    {
        var last = await transport.GetAsync(addresses.LatestTicks(limit: 1), format.Ticks, cancellationToken);
        return last.IsEmpty ? 0 : last.Span[0].Sequence;
    }
}
