using Bench.Workloads;
using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;

namespace Bench.Sizes;

/// <summary>Encodes one of every message.</summary>
internal static class MessageSizes
{
    public static IReadOnlyList<MessageSize> All() => [.. PayloadEncoding.All.SelectMany(Of)];

    private static IEnumerable<MessageSize> Of(PayloadEncoding encoding)
    {
        var (corpus, quote) = (Corpus.Default, Market.Quotes[0]);
        foreach (var size in Enum.GetValues<TextSize>())
        {
            yield return Row($"chat message, {size.ToString().ToLowerInvariant()}", corpus.Messages(size)[0]);
        }

        yield return Row("chat acknowledgement", new ChatAck(corpus.Messages(TextSize.Small)[0].Id, Corpus.TypicalSequence));
        yield return Row("history request", new HistoryRequest(Corpus.Room, 50));
        yield return Row("join request", new JoinRequest(Corpus.Room));
        yield return Row("quote request", new QuoteRequest(quote.Symbol));
        yield return Row("quote", quote);
        yield return Row<ReadOnlyMemory<Quote>>($"snapshot of {Market.Quotes.Count} quotes", Market.Quotes.ToArray());
        yield return Row("tick subscription", new TickSubscription(0, Corpus.TickCount));
        yield return Row("tick", corpus.Ticks.Span[0] with { Sequence = Corpus.TypicalSequence });
        yield return Row("ingest summary", IngestSummary.Of(corpus.Ticks.Span));

        MessageSize Row<T>(string name, T message)
            where T : struct => new(name, encoding.Name, PayloadBytes.Of(encoding, message));
    }
}
