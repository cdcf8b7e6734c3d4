using Payloads.Encodings;

namespace Payloads.Tests.Encodings;

/// <summary>A type of message, and the laws that its codec has to keep in every encoding.</summary>
public abstract class MessageKind(string name)
{
    /// <summary>Every type that has a codec.</summary>
    public static IReadOnlyList<MessageKind> All { get; } =
    [
        new MessageKind<ChatMessage>("ChatMessage", Generated.ChatMessage),
        new MessageKind<ChatAck>("ChatAck", Generated.ChatAck),
        new MessageKind<HistoryRequest>("HistoryRequest", Generated.HistoryRequest),
        new MessageKind<JoinRequest>("JoinRequest", Generated.JoinRequest),
        new MessageKind<QuoteRequest>("QuoteRequest", Generated.QuoteRequest),
        new MessageKind<SnapshotRequest>("SnapshotRequest", Generated.SnapshotRequest),
        new MessageKind<Quote>("Quote", Generated.Quote),
        new MessageKind<TickSubscription>("TickSubscription", Generated.TickSubscription),
        new MessageKind<Tick>("Tick", Generated.Tick),
        new MessageKind<IngestSummary>("IngestSummary", Generated.IngestSummary),
        MessageKind<ChatMessage>.ListOf("ChatMessages", Generated.ChatMessage),
        MessageKind<Quote>.ListOf("Quotes", Generated.Quote),
        MessageKind<Tick>.ListOf("Ticks", Generated.Tick),
    ];

    public string Name { get; } = name;

    public abstract void Round_trips(PayloadEncoding encoding);

    public abstract void Reads_the_same_from_pieces(PayloadEncoding encoding);

    public abstract void Reads_or_refuses_arbitrary_bytes(PayloadEncoding encoding);

    public abstract void Reads_or_refuses_corrupted_bytes(PayloadEncoding encoding);

    public abstract void Reads_or_refuses_cut_bytes(PayloadEncoding encoding);

    public abstract void Appends_to_what_is_written_already(PayloadEncoding encoding);
}
