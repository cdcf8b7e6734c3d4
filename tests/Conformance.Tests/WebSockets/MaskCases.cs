using Conformance.Tests.Cases;
using Servers;

namespace Conformance.Tests.WebSockets;

/// <summary>What a client sends is masked, with any key; what is not masked fails the connection.</summary>
internal static class MaskCases
{
    private const string Answered = Ask.Answer + ", close 1000";

    public static IReadOnlyList<WireCase> All { get; } =
    [
        .. new uint[] { 0x00000000, 0xFFFFFFFF, 0x01020304, 0x80808080, 0x000000FF, 0xFF000000 }
            .Select(static (key, i) => Case($"key-{i + 1}", "5.3", Answered, it => ClientFrame.Of(Ask.Opcode(it), Ask.Message(it), mask: key))),
        .. Enumerable.Range(1, 17).Select(static length => Case(
            $"symbol-of-{length}", "5.3", $"answer '{new string('s', length)}', close 1000", it => ClientFrame.Of(Ask.Opcode(it), Ask.For(it, Symbol(length))))),
        Case("key-for-each-fragment", "5.3", Answered, static it =>
        [
            .. ClientFrame.Of(Ask.Opcode(it), Ask.Message(it)[..3], fin: false, mask: 0x11223344),
            .. ClientFrame.Of(ClientFrame.Continuation, Ask.Message(it)[3..6], fin: false, mask: 0xA5A5A5A5),
            .. ClientFrame.Of(ClientFrame.Continuation, Ask.Message(it)[6..], mask: 0),
        ]),
        Case("of-a-ping", "5.3", "pong 0102030405, close 1000", static _ => ClientFrame.Of(ClientFrame.Ping, [1, 2, 3, 4, 5], mask: 0xDEADBEEF)),
        Case("missing-of-a-message", "5.1", "close 1002", static it => ClientFrame.Of(Ask.Opcode(it), Ask.Message(it), mask: null)),
        Case("missing-of-an-empty-message", "5.1", "close 1002", static it => ClientFrame.Of(Ask.Opcode(it), [], mask: null)),
        Case("missing-of-a-ping", "5.1", "close 1002", static _ => ClientFrame.Of(ClientFrame.Ping, "hi"u8, mask: null)),
        Case("missing-of-a-pong", "5.1", "close 1002", static _ => ClientFrame.Of(ClientFrame.Pong, "hi"u8, mask: null)),
        Case("missing-of-a-close", "5.1", "close 1002", static _ => ClientFrame.Of(ClientFrame.Close, [3, 232], mask: null)),
        Case("missing-of-a-fragment", "5.1", "close 1002", static it => ClientFrame.Of(Ask.Opcode(it), Ask.Message(it)[..4], fin: false, mask: null)),
        Case("missing-of-a-continuation", "5.1", "close 1002", static it =>
        [
            .. ClientFrame.Of(Ask.Opcode(it), Ask.Message(it)[..4], fin: false), .. ClientFrame.Of(ClientFrame.Continuation, Ask.Message(it)[4..], mask: null),
        ]),
        Case("missing-after-a-masked-message", "5.1", Ask.Answer + ", close 1002 | close 1002", static it =>
            [.. FragmentCases.Whole(it), .. ClientFrame.Of(Ask.Opcode(it), Ask.Message(it), mask: null)]),
    ];

    private static byte[] Symbol(int length) => [.. Enumerable.Repeat((byte)'s', length)];

    private static WireCase Case(string id, string section, string expected, Func<IContender, byte[]> sent) =>
        new($"websocket-mask-{id}", $"RFC 6455 §{section}", expected, sent);
}
