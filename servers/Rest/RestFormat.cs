using Payloads;
using Payloads.Encodings;
using Servers.Rest.Framing;

namespace Servers.Rest;

/// <summary>What both ends agree on: the media types, the codecs, resolved once, and the framing of streamed bodies.</summary>
internal sealed class RestFormat(PayloadEncoding encoding)
{
    public string MediaType { get; } = encoding.MediaType;

    public bool IsText { get; } = encoding.IsText;

    /// <summary>The media type as it is sent: text with its charset, as ASP.NET Core's results and HttpClient's JsonContent have it.</summary>
    public string ContentType { get; } = encoding.IsText ? $"{encoding.MediaType}; charset=utf-8" : encoding.MediaType;

    public MessageFraming Framing { get; } = MessageFraming.For(encoding);

    public IPayloadCodec<ChatMessage> Message { get; } = encoding.Codec<ChatMessage>();

    public IPayloadCodec<ChatAck> Ack { get; } = encoding.Codec<ChatAck>();

    public IPayloadCodec<ReadOnlyMemory<ChatMessage>> Messages { get; } = encoding.Codec<ReadOnlyMemory<ChatMessage>>();

    public IPayloadCodec<Quote> Quote { get; } = encoding.Codec<Quote>();

    public IPayloadCodec<ReadOnlyMemory<Quote>> Quotes { get; } = encoding.Codec<ReadOnlyMemory<Quote>>();

    public IPayloadCodec<Tick> Tick { get; } = encoding.Codec<Tick>();

    public IPayloadCodec<ReadOnlyMemory<Tick>> Ticks { get; } = encoding.Codec<ReadOnlyMemory<Tick>>();

    public IPayloadCodec<IngestSummary> Summary { get; } = encoding.Codec<IngestSummary>();
}
