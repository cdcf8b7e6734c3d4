namespace Payloads.Encodings;

internal sealed class JsonEncoding : PayloadEncoding
{
    public override string Name => "json";

    public override string MediaType => "application/json";

    public override bool IsText => true;

    private protected override IEnumerable<(Type Message, object Codec)> CreateCodecs()
    {
        var context = JsonPayload.Context;
        yield return (typeof(ChatMessage), new JsonCodec<ChatMessage>(context.ChatMessage));
        yield return (typeof(ChatAck), new JsonCodec<ChatAck>(context.ChatAck));
        yield return (typeof(HistoryRequest), new JsonCodec<HistoryRequest>(context.HistoryRequest));
        yield return (typeof(ReadOnlyMemory<ChatMessage>), new JsonArrayCodec<ChatMessage>(context.ChatMessage, context.ChatMessageArray));
        yield return (typeof(JoinRequest), new JsonCodec<JoinRequest>(context.JoinRequest));
        yield return (typeof(QuoteRequest), new JsonCodec<QuoteRequest>(context.QuoteRequest));
        yield return (typeof(Quote), new JsonCodec<Quote>(context.Quote));
        yield return (typeof(SnapshotRequest), new JsonCodec<SnapshotRequest>(context.SnapshotRequest));
        yield return (typeof(ReadOnlyMemory<Quote>), new JsonArrayCodec<Quote>(context.Quote, context.QuoteArray));
        yield return (typeof(TickSubscription), new JsonCodec<TickSubscription>(context.TickSubscription));
        yield return (typeof(Tick), new JsonCodec<Tick>(context.Tick));
        yield return (typeof(ReadOnlyMemory<Tick>), new JsonArrayCodec<Tick>(context.Tick, context.TickArray));
        yield return (typeof(IngestSummary), new JsonCodec<IngestSummary>(context.IngestSummary));
    }
}
