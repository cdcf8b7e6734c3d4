using Conformance.Tests.Cases;
using Servers;

namespace Conformance.Tests.WebSockets;

/// <summary>The three encodings of a length, at their edges and where they are the wrong one; and messages over the limit.</summary>
internal static class SizeCases
{
    private const string Answered = Ask.Answer + ", close 1000";

    public static IReadOnlyList<WireCase> All { get; } =
    [
        .. new[] { 124, 125, 126, 127, 128, 255, 256, 4_095, 4_096, 4_097, 32_768, 65_000, 65_535, 65_536 }.Select(static length =>
            Case($"of-{length}", "5.2", Answered, it => ClientFrame.Of(Ask.Opcode(it), Ask.OfLength(it, length)))),
        Case("small-in-16-bits", "5.2", "close 1002", static it => ClientFrame.Of(Ask.Opcode(it), Ask.Message(it), length: ClientFrame.Length.Word)),
        Case("small-in-64-bits", "5.2", "close 1002", static it => ClientFrame.Of(Ask.Opcode(it), Ask.Message(it), length: ClientFrame.Length.Long)),
        Case("medium-in-64-bits", "5.2", "close 1002", static it => ClientFrame.Of(Ask.Opcode(it), Ask.OfLength(it, 200), length: ClientFrame.Length.Long)),
        Case("top-bit-set", "5.2", "close 1002", static it => ClientFrame.Of(Ask.Opcode(it), [], announced: 1UL << 63)),
        Case("all-bits-set", "5.2", "close 1002", static it => ClientFrame.Of(Ask.Opcode(it), [], announced: ulong.MaxValue)),
        Case("over-the-limit", "7.4.1", "close 1009", static it => ClientFrame.Of(Ask.Opcode(it), Ask.OfLength(it, 65_700))),
        Case("far-over-the-limit", "7.4.1", "close 1009", static it => ClientFrame.Of(Ask.Opcode(it), Ask.OfLength(it, 1_000_000))),
        Case("over-the-limit-in-fragments", "7.4.1", "close 1009", static it =>
        [
            .. ClientFrame.Of(Ask.Opcode(it), Ask.OfLength(it, 40_000), fin: false), .. ClientFrame.Of(ClientFrame.Continuation, Ask.OfLength(it, 40_000)),
        ]),
        Case("over-the-limit-in-small-fragments", "7.4.1", "close 1009", static it =>
        [
            .. ClientFrame.Of(Ask.Opcode(it), "q"u8, fin: false),
            .. Enumerable.Repeat(ClientFrame.Of(ClientFrame.Continuation, "                                "u8, fin: false), 2_100).SelectMany(static one => one),
        ]),
        .. new[] { 1L << 31, 1L << 32, 1L << 40, long.MaxValue }.Select(static (announced, i) => Case(
            $"announced-beyond-memory-{i + 1}", "5.2", "close 1009", it => ClientFrame.Of(Ask.Opcode(it), new byte[140_000], announced: (ulong)announced))),
    ];

    private static WireCase Case(string id, string section, string expected, Func<IContender, byte[]> sent) =>
        new($"websocket-size-{id}", $"RFC 6455 §{section}", expected, sent);
}
