using Payloads;
using Payloads.Encodings;

namespace Servers.Frames;

/// <summary>The codecs of every message that the two services exchange, looked up once.</summary>
internal sealed class ServiceCodecs(PayloadEncoding encoding)
{
    public IPayloadCodec<ChatMessage> Message { get; } = encoding.Codec<ChatMessage>();

    public IPayloadCodec<ChatAck> Ack { get; } = encoding.Codec<ChatAck>();

    public IPayloadCodec<HistoryRequest> HistoryRequest { get; } = encoding.Codec<HistoryRequest>();

    public IPayloadCodec<ReadOnlyMemory<ChatMessage>> Messages { get; } = encoding.Codec<ReadOnlyMemory<ChatMessage>>();

    public IPayloadCodec<JoinRequest> JoinRequest { get; } = encoding.Codec<JoinRequest>();

    public IPayloadCodec<QuoteRequest> QuoteRequest { get; } = encoding.Codec<QuoteRequest>();

    public IPayloadCodec<Quote> Quote { get; } = encoding.Codec<Quote>();

    public IPayloadCodec<SnapshotRequest> SnapshotRequest { get; } = encoding.Codec<SnapshotRequest>();

    public IPayloadCodec<ReadOnlyMemory<Quote>> Quotes { get; } = encoding.Codec<ReadOnlyMemory<Quote>>();

    public IPayloadCodec<TickSubscription> TickSubscription { get; } = encoding.Codec<TickSubscription>();

    public IPayloadCodec<Tick> Tick { get; } = encoding.Codec<Tick>();

    public IPayloadCodec<IngestSummary> Summary { get; } = encoding.Codec<IngestSummary>();
}
