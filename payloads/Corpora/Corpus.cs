using System.Collections.Concurrent;

namespace Payloads.Corpora;

/// <summary>What is sent: made from a seed, realistic in shape, the same on every machine.</summary>
public sealed class Corpus
{
    /// <summary>The room that every message of the corpus is posted to.</summary>
    public const string Room = "lobby";

    /// <summary>How many symbols the ticker has.</summary>
    public const int SymbolCount = 100;

    /// <summary>How many ticks the walk has.</summary>
    public const int TickCount = 1000;

    /// <summary>How many messages of each size, so that no exchange repeats the one before it.</summary>
    public const int MessagesPerSize = 64;

    // Six digits in JSON and three bytes as a varint, so that every small message encodes to the same size.
    private const long FirstId = 100_000;

    // 2024-03-01T00:00:00Z: thirteen digits in JSON, six bytes as a varint.
    private const long Epoch = 1_709_251_200_000;

    private static readonly string[] s_authors =
        ["ada.lovelace", "grace.hopper", "donald.knuth", "karen.sparck", "robin.milner", "peter.landin"];

    /// <summary>A sequence of as many digits as every host assigns: what sizes are computed with.</summary>
    public const long TypicalSequence = 1_000_001;

    private readonly int _seed;
    private readonly ConcurrentDictionary<int, ChatMessage[]> _messages = [];

    private Corpus(int seed)
    {
        _seed = seed;
        var random = new Random(seed);
        Quotes = MarketWalk.OpeningQuotes(random, SymbolCount, Epoch);
        Ticks = MarketWalk.Ticks(random, Quotes, TickCount, Epoch);
    }

    /// <summary>The corpus that every measurement uses.</summary>
    public static Corpus Default { get; } = new(seed: 20_240_301);

    /// <summary>The opening quotes, one a symbol.</summary>
    public IReadOnlyList<Quote> Quotes { get; }

    /// <summary>A random walk of prices over all symbols, not yet numbered.</summary>
    public ReadOnlyMemory<Tick> Ticks { get; }

    /// <summary>A corpus of one's own, for tests.</summary>
    public static Corpus FromSeed(int seed) => new(seed);

    /// <summary>The messages of a size; those of <see cref="TextSize.Small"/> all encode to the same number of bytes.</summary>
    public IReadOnlyList<ChatMessage> Messages(TextSize size) => Messages((int)size);

    /// <summary>The messages whose text has so many UTF-8 bytes.</summary>
    public IReadOnlyList<ChatMessage> Messages(int textBytes) =>
        _messages.GetOrAdd(textBytes, static (bytes, seed) => Compose(new Random(seed ^ bytes), bytes), _seed);

    private static ChatMessage[] Compose(Random random, int textBytes) =>
    [
        .. Enumerable.Range(0, MessagesPerSize).Select(i => new ChatMessage(
            FirstId + i,
            Room,
            s_authors[random.Next(s_authors.Length)],
            ChatText.OfLength(random, textBytes, withEmoji: textBytes > (int)TextSize.Small),
            Epoch + (i * 1_371L))),
    ];
}
