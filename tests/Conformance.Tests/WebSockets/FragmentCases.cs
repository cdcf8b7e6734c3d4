using Conformance.Tests.Cases;
using Servers;

namespace Conformance.Tests.WebSockets;

/// <summary>Messages in several frames, and control frames between them.</summary>
internal static class FragmentCases
{
    private const string Answered = Ask.Answer + ", close 1000";
    private const string Broken = "close 1002";

    // A violation may overtake the answers to what came in the same packet.
    private const string AnsweredOrBroken = Ask.Answer + ", close 1002 | close 1002";

    public static IReadOnlyList<WireCase> All { get; } =
    [
        Case("whole", Answered, static it => Whole(it)),
        Case("two-messages", $"{Ask.Answer}, {Answered}", static it => [.. Whole(it), .. Whole(it)]),
        Case("a-hundred-messages", string.Concat(Enumerable.Repeat(Ask.Answer + ", ", 100)) + "close 1000", static it => Repeat(100, Whole(it))),
        .. new[] { 1, 2, 3, 5, 8 }.Select(static size => Case($"of-{size}", Answered, it => InPieces(it, size, []))),
        Case("empty-first", Answered, static it => [.. Part(Ask.Opcode(it), [], false), .. Part(ClientFrame.Continuation, Ask.Message(it), true)]),
        Case("empty-last", Answered, static it => [.. Part(Ask.Opcode(it), Ask.Message(it), false), .. Part(ClientFrame.Continuation, [], true)]),
        Case("empty-between", Answered, static it =>
        [
            .. Part(Ask.Opcode(it), Ask.Message(it)[..3], false),
            .. Repeat(100, Part(ClientFrame.Continuation, [], false)),
            .. Part(ClientFrame.Continuation, Ask.Message(it)[3..], true),
        ]),
        Case("ping-between", $"pong 6869, {Answered}", static it => Between(it, ClientFrame.Of(ClientFrame.Ping, "hi"u8))),
        Case("three-pings-between", $"pong 31, pong 32, pong 33, {Answered}", static it => Between(
            it, [.. ClientFrame.Of(ClientFrame.Ping, "1"u8), .. ClientFrame.Of(ClientFrame.Ping, "2"u8), .. ClientFrame.Of(ClientFrame.Ping, "3"u8)])),
        Case("pong-between", Answered, static it => Between(it, ClientFrame.Of(ClientFrame.Pong, "hi"u8))),
        Case("ping-before-each-of-four", $"pong 6869, pong 6869, pong 6869, pong 6869, {Answered}", static it =>
            InPieces(it, (Ask.Message(it).Length + 3) / 4, ClientFrame.Of(ClientFrame.Ping, "hi"u8))),
        Case("close-between", "close 1000", static it => Between(it, ClientFrame.CloseWith(1000))),
        Case("continuation-of-nothing", Broken, static it => Part(ClientFrame.Continuation, Ask.Message(it), true)),
        Case("continuation-of-nothing-unfinished", Broken, static it => Part(ClientFrame.Continuation, Ask.Message(it), false)),
        Case("continuation-of-nothing-empty", Broken, static _ => Part(ClientFrame.Continuation, [], true)),
        Case("continuation-after-the-end", AnsweredOrBroken, static it => [.. Whole(it), .. Part(ClientFrame.Continuation, "x"u8, true)]),
        Case("continuation-after-a-ping", "pong 6869, close 1002 | close 1002", static it => [.. ClientFrame.Of(ClientFrame.Ping, "hi"u8), .. Part(ClientFrame.Continuation, "x"u8, true)]),
        Case("continuation-after-fragments", AnsweredOrBroken, static it => [.. InPieces(it, 4, []), .. Part(ClientFrame.Continuation, "x"u8, true)]),
        Case("message-within-a-message", Broken, static it => Between(it, Whole(it))),
        Case("fragment-within-a-message", Broken, static it => Between(it, Part(Ask.Opcode(it), "x"u8, false))),
        Case("text-within-a-message", Broken, static it => Between(it, Part(ClientFrame.Text, "x"u8, true))),
        Case("binary-within-a-message", Broken, static it => Between(it, Part(ClientFrame.Binary, "x"u8, true))),
        Case("empty-message-within-a-message", Broken, static it => Between(it, Part(Ask.Opcode(it), [], true))),
        Case("ping-in-fragments", Broken, static _ => ClientFrame.Of(ClientFrame.Ping, "hi"u8, fin: false)),
        Case("pong-in-fragments", Broken, static _ => ClientFrame.Of(ClientFrame.Pong, "hi"u8, fin: false)),
        Case("close-in-fragments", Broken, static _ => ClientFrame.Of(ClientFrame.Close, [3, 232], fin: false)),
        Case("ping-in-fragments-between", Broken, static it => Between(it, ClientFrame.Of(ClientFrame.Ping, "hi"u8, fin: false))),
        Case("ping-continued", Broken, static it => [.. ClientFrame.Of(ClientFrame.Ping, "h"u8, fin: false), .. Part(ClientFrame.Continuation, "i"u8, true)]),
        Case("unfinished", "close 1000", static it => Part(Ask.Opcode(it), Ask.Message(it), false)),
        Case("of-another-type", "close 1003", static it => Part(Ask.Opcode(it) ^ 3, Ask.Message(it), true)),
        Case("of-another-type-in-fragments", "close 1003", static it => [.. Part(Ask.Opcode(it) ^ 3, "a"u8, false), .. Part(ClientFrame.Continuation, "b"u8, true)]),
    ];

    public static byte[] Whole(IContender contender) => Part(Ask.Opcode(contender), Ask.Message(contender), true);

    private static byte[] Part(int opcode, ReadOnlySpan<byte> payload, bool fin) => ClientFrame.Of(opcode, payload, fin);

    private static byte[] Between(IContender it, byte[] frames) =>
    [
        .. Part(Ask.Opcode(it), Ask.Message(it)[..5], false), .. frames, .. Part(ClientFrame.Continuation, Ask.Message(it)[5..], true),
    ];

    private static byte[] InPieces(IContender it, int size, byte[] between)
    {
        var pieces = Ask.Message(it).Chunk(size).ToArray();
        return [.. pieces.SelectMany((piece, i) => (byte[])[.. between, .. Part(i == 0 ? Ask.Opcode(it) : ClientFrame.Continuation, piece, i == pieces.Length - 1)])];
    }

    private static byte[] Repeat(int times, byte[] bytes) => [.. Enumerable.Repeat(bytes, times).SelectMany(static one => one)];

    private static WireCase Case(string id, string expected, Func<IContender, byte[]> sent) => new($"websocket-fragment-{id}", "RFC 6455 §5.4", expected, sent);
}
