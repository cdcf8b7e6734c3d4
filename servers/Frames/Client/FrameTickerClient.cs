using Payloads;

namespace Servers.Frames.Client;

internal sealed class FrameTickerClient(FrameConnection connection, ServiceCodecs codecs) : ITickerClient
{
    private readonly UnaryMethod<QuoteRequest, Quote> _quote =
        new(connection, FrameKind.Quote, codecs.QuoteRequest, codecs.Quote);

    private readonly UnaryMethod<SnapshotRequest, ReadOnlyMemory<Quote>> _snapshot =
        new(connection, FrameKind.Snapshot, codecs.SnapshotRequest, codecs.Quotes);

    public ValueTask<Quote> QuoteAsync(QuoteRequest request, CancellationToken cancellationToken) =>
        _quote.CallAsync(request, cancellationToken);

    public ValueTask<ReadOnlyMemory<Quote>> SnapshotAsync(CancellationToken cancellationToken) =>
        _snapshot.CallAsync(default, cancellationToken);

    public ValueTask<IAsyncEnumerator<Tick>> SubscribeAsync(TickSubscription request, CancellationToken cancellationToken) =>
        StreamCall<Tick>.OpenAsync(
            connection, FrameKind.Subscribe, codecs.TickSubscription, request, codecs.Tick, request.Count, cancellationToken);

    public ValueTask<IngestSummary> IngestAsync(ReadOnlyMemory<Tick> ticks, CancellationToken cancellationToken) =>
        new IngestCall(connection, codecs).RunAsync(ticks, cancellationToken);
}
