using Payloads;
using Servers.Application;

namespace Servers.Rest.Client;

internal sealed class RestTickerClient(
    RestTransport transport, RestAddresses addresses, RestFormat format, ServiceLimits limits, TimeSpan? pollEvery) : ITickerClient
{
    // Some 40 KB of JSON: a follower that fell behind catches up in a few polls, and no answer is long in coming.
    private const int PollLimit = 500;

    public ValueTask<Quote> QuoteAsync(QuoteRequest request, CancellationToken cancellationToken) =>
        transport.GetAsync(addresses.Quote(request.Symbol), format.Quote, cancellationToken);

    public ValueTask<ReadOnlyMemory<Quote>> SnapshotAsync(CancellationToken cancellationToken) =>
        transport.GetAsync(addresses.Snapshot, format.Quotes, cancellationToken);

    public async ValueTask<IAsyncEnumerator<Tick>> SubscribeAsync(TickSubscription request, CancellationToken cancellationToken)
    {
        if (request.After >= 0 && request.Count > 0)
        {
            var response = await transport.OpenAsync(addresses.TickStream(request), cancellationToken);
            var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            return new TickReader(response, body, format, request.Count, limits.MessageBytes, cancellationToken);
        }

        if (request.Count < 0)
        {
            throw new RefusedException(Refusal.Invalid, $"a count is 0 or more, not {request.Count}");
        }

        return await FollowAsync(request, cancellationToken);
    }

    public ValueTask<IngestSummary> IngestAsync(ReadOnlyMemory<Tick> ticks, CancellationToken cancellationToken) =>
        transport.PostAsync(addresses.Ticks, new TickStreamContent(ticks, format, transport.Buffers), format.Summary, cancellationToken);

    private async ValueTask<IAsyncEnumerator<Tick>> FollowAsync(TickSubscription request, CancellationToken cancellationToken)
    {
        // The cursor is the last tick now: whatever is published once this has ended comes after it.
        var last = request.After >= 0
            ? ReadOnlyMemory<Tick>.Empty
            : await transport.GetAsync(addresses.LatestTicks(limit: 1), format.Ticks, cancellationToken);
        return new Poller<Tick>(
            (after, token) => transport.GetAsync(addresses.TicksAfter(after, PollLimit), format.Ticks, token),
            static tick => tick.Sequence,
            last.IsEmpty ? Math.Max(0, request.After) : last.Span[0].Sequence,
            request.Count,
            PollLimit,
            pollEvery,
            cancellationToken);
    }
}
