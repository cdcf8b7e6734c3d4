using Payloads;
using Payloads.Encodings;
using Servers.Rest.Client;

namespace Servers.Sse.Client;

internal sealed class SseTickerClient(RestTickerClient rest, Uri root, EventSource events) : ITickerClient
{
    public ValueTask<Quote> QuoteAsync(QuoteRequest request, CancellationToken cancellationToken) => rest.QuoteAsync(request, cancellationToken);

    public ValueTask<ReadOnlyMemory<Quote>> SnapshotAsync(CancellationToken cancellationToken) => rest.SnapshotAsync(cancellationToken);

    public ValueTask<IAsyncEnumerator<Tick>> SubscribeAsync(TickSubscription request, CancellationToken cancellationToken) => events.OpenAsync(
        left => new Uri(root, $"/ticker/events?after={request.After}&count={left}"), JsonPayload.Context.Tick, request.Count, cancellationToken);

    public ValueTask<IngestSummary> IngestAsync(ReadOnlyMemory<Tick> ticks, CancellationToken cancellationToken) =>
        rest.IngestAsync(ticks, cancellationToken);
}
