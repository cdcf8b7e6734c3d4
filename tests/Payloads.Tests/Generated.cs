using FsCheck;
using FsCheck.Fluent;

namespace Payloads.Tests;

/// <summary>Arbitrary messages: every number that fits, and every text that is well formed.</summary>
internal static class Generated
{
    public static Gen<long> Int64 { get; } = Gen.OneOf(
        Gen.Choose(-1000, 1000).Select(static number => (long)number),
        Gen.Choose(int.MinValue, int.MaxValue).Two().Select(static pair => ((long)pair.Item1 << 32) | (uint)pair.Item2),
        Gen.Elements(0L, 1, -1, long.MinValue, long.MaxValue));

    public static Gen<int> Int32 { get; } = Gen.OneOf(
        Gen.Choose(-1000, 1000),
        Gen.Choose(int.MinValue, int.MaxValue),
        Gen.Elements(int.MinValue, int.MaxValue));

    public static Gen<string> Text { get; } = CodePoint().ArrayOf().Select(static points => string.Concat(points));

    public static Gen<ChatMessage> ChatMessage { get; } =
        from id in Int64
        from room in Text
        from author in Text
        from text in Text
        from sentAt in Int64
        from sequence in Int64
        select new ChatMessage(id, room, author, text, sentAt, sequence);

    public static Gen<ChatAck> ChatAck { get; } =
        from id in Int64
        from sequence in Int64
        select new ChatAck(id, sequence);

    public static Gen<HistoryRequest> HistoryRequest { get; } =
        from room in Text
        from limit in Int32
        select new HistoryRequest(room, limit);

    public static Gen<JoinRequest> JoinRequest { get; } = Text.Select(static room => new JoinRequest(room));

    public static Gen<QuoteRequest> QuoteRequest { get; } = Text.Select(static symbol => new QuoteRequest(symbol));

    public static Gen<SnapshotRequest> SnapshotRequest { get; } = Gen.Constant(default(SnapshotRequest));

    public static Gen<Quote> Quote { get; } =
        from symbol in Text
        from bid in Int64
        from ask in Int64
        from last in Int64
        from at in Int64
        select new Quote(symbol, bid, ask, last, at);

    public static Gen<TickSubscription> TickSubscription { get; } =
        from after in Int64
        from count in Int32
        select new TickSubscription(after, count);

    public static Gen<Tick> Tick { get; } =
        from sequence in Int64
        from symbol in Text
        from price in Int64
        from size in Int32
        from at in Int64
        select new Tick(sequence, symbol, price, size, at);

    public static Gen<IngestSummary> IngestSummary { get; } =
        from count in Int32
        from volume in Int64
        from turnover in Int64
        select new IngestSummary(count, volume, turnover);

    public static Gen<byte[]> Bytes { get; } = Gen.Choose(0, 255).Select(static number => (byte)number).ArrayOf();

    // One to four bytes in UTF-8, and what JSON has to escape; never half of a surrogate pair.
    private static Gen<string> CodePoint() => Gen.OneOf(
        Gen.Choose(0x20, 0x7E),
        Gen.Choose(0x00, 0x1F),
        Gen.Elements('"', '\\', '/', '<', '&', '\u2028', '\uFEFF').Select(static letter => (int)letter),
        Gen.Choose(0x80, 0x7FF),
        Gen.Choose(0x800, 0xD7FF),
        Gen.Choose(0xE000, 0xFFFF),
        Gen.Choose(0x1_0000, 0x10_FFFF)).Select(char.ConvertFromUtf32);
}
