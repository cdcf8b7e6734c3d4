using Bench.Duels;
using Bench.Workloads;
using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;

namespace Bench.Codecs;

/// <summary>One kind of message to be encoded or decoded.</summary>
/// <param name="Name">The ID: never renamed, only removed or added.</param>
/// <param name="Contestant">Who does it in an encoding, with the bytes that the first message encodes to.</param>
internal sealed record CodecWork(string Name, Func<PayloadEncoding, (IContestant Contestant, long Bytes)> Contestant)
{
    // Where a wire stands in other IDs.
    private const string NoWire = "none";

    private const int HistoryMessages = 50;

    /// <summary>Every message of the suite that is sent in bulk or often, both ways.</summary>
    public static IReadOnlyList<CodecWork> All { get; } =
    [
        .. Both("chat-message-small", Corpus.Default.Messages(TextSize.Small), static message => message.Fingerprint()),
        .. Both("chat-message-medium", Corpus.Default.Messages(TextSize.Medium), static message => message.Fingerprint()),
        .. Both("chat-message-large", Corpus.Default.Messages(TextSize.Large), static message => message.Fingerprint()),
        .. Both("chat-ack", [.. Corpus.Default.Messages(TextSize.Small).Select(static message => new ChatAck(message.Id, Corpus.TypicalSequence))], static ack => ack.Id),
        .. Both<ReadOnlyMemory<ChatMessage>>("chat-history", [Corpus.Default.Messages(TextSize.Small).Take(HistoryMessages).ToArray()], static messages => Sum(messages.Span, static message => message.Fingerprint())),
        .. Both("quote", Market.Quotes, static quote => quote.Fingerprint()),
        .. Both<ReadOnlyMemory<Quote>>("snapshot", [Market.Quotes.ToArray()], static quotes => Sum(quotes.Span, static quote => quote.Fingerprint())),
        .. Both("tick", [.. Corpus.Default.Ticks.ToArray().Select(static tick => tick with { Sequence = Corpus.TypicalSequence })], static tick => tick.Fingerprint()),
    ];

    /// <summary>The ID of this work in an encoding.</summary>
    public string Id(PayloadEncoding encoding) => $"{Name}/{encoding.Name}/{NoWire}";

    private static IEnumerable<CodecWork> Both<T>(string message, IReadOnlyList<T> messages, Func<T, long> fingerprint)
        where T : struct =>
        from decodes in (bool[])[false, true]
        let name = $"{(decodes ? "decode" : "encode")}-{message}"
        select new CodecWork(name, encoding =>
        {
            var contestant = new CodecContestant<T>($"{name}/{encoding.Name}/{NoWire}", encoding.Codec<T>(), messages, fingerprint, decodes);
            return (contestant, contestant.Bytes);
        });

    private static long Sum<T>(ReadOnlySpan<T> items, Func<T, long> fingerprint)
    {
        var tally = default(Tally);
        foreach (var item in items)
        {
            tally = tally.Then(fingerprint(item));
        }

        return tally.Sum;
    }
}
