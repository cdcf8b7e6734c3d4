using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers;

namespace Bench.Fuzzing;

/// <summary>Every endpoint and every decoder: nothing that takes bytes is left out by not being named.</summary>
internal static class FuzzCatalog
{
    /// <summary>What the host of each contender is sent, by operation; nothing where it can't run on the wire of inputs.</summary>
    public static IReadOnlyList<IFuzzTarget> Endpoints(IEnumerable<IContender> contenders) =>
    [
        .. from contender in contenders
           from operation in Enum.GetValues<Operation>()
           where contender.WhyNotOn(EndpointTarget.Wire) is null && contender.Capabilities.WhyMissing(operation) is null
           select new EndpointTarget(contender, operation),
    ];

    /// <summary>The decoders of every message in every encoding.</summary>
    public static IReadOnlyList<IFuzzTarget> Decoders() => [.. PayloadEncoding.All.SelectMany(DecodersOf)];

    private static IEnumerable<IFuzzTarget> DecodersOf(PayloadEncoding encoding)
    {
        ChatMessage[] messages = [.. Corpus.Default.Messages(TextSize.Small).Take(3), Corpus.Default.Messages(TextSize.Medium)[0]];
        Quote[] quotes = [.. Corpus.Default.Quotes.Take(3)];
        var ticks = Corpus.Default.Ticks[..3];
        yield return new CodecTarget<ChatMessage>(encoding, nameof(ChatMessage), messages);
        yield return new CodecTarget<ReadOnlyMemory<ChatMessage>>(encoding, "ChatMessages", messages);
        yield return new CodecTarget<ChatAck>(encoding, nameof(ChatAck), new ChatAck(messages[0].Id, Corpus.TypicalSequence));
        yield return new CodecTarget<HistoryRequest>(encoding, nameof(HistoryRequest), new HistoryRequest(Corpus.Room, 50));
        yield return new CodecTarget<JoinRequest>(encoding, nameof(JoinRequest), new JoinRequest(Corpus.Room));
        yield return new CodecTarget<QuoteRequest>(encoding, nameof(QuoteRequest), new QuoteRequest(quotes[0].Symbol));
        yield return new CodecTarget<Quote>(encoding, nameof(Quote), quotes);
        yield return new CodecTarget<ReadOnlyMemory<Quote>>(encoding, "Quotes", quotes);
        yield return new CodecTarget<SnapshotRequest>(encoding, nameof(SnapshotRequest), default(SnapshotRequest));
        yield return new CodecTarget<TickSubscription>(encoding, nameof(TickSubscription), new TickSubscription(0, Corpus.TickCount), new TickSubscription(TickSubscription.Live, 0));
        yield return new CodecTarget<Tick>(encoding, nameof(Tick), [.. ticks.Span]);
        yield return new CodecTarget<ReadOnlyMemory<Tick>>(encoding, "Ticks", ticks);
        yield return new CodecTarget<IngestSummary>(encoding, nameof(IngestSummary), default(IngestSummary).With(ticks.Span[0]));
    }
}
