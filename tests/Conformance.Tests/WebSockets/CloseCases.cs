using Conformance.Tests.Cases;

namespace Conformance.Tests.WebSockets;

/// <summary>Closing: which codes there are, that a close is answered, and that nothing after it counts.</summary>
internal static class CloseCases
{
    private const string Broken = "close 1002";

    public static IReadOnlyList<WireCase> All { get; } =
    [
        Case("empty", "5.5.1", "close 1000 | close", ClientFrame.Of(ClientFrame.Close, [])),
        Case("of-one-byte", "5.5.1", Broken, ClientFrame.Of(ClientFrame.Close, [3])),
        .. new[] { 1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3001, 3999, 4000, 4001, 4999 }.Select(static code =>
            Case($"code-{code}", "7.4", code == 1000 ? "close 1000" : $"close {code} | close 1000", ClientFrame.CloseWith(code))),
        .. new[] { 0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 9999, 32768, 65535 }.Select(static code =>
            Case($"code-{code}", "7.4", Broken, ClientFrame.CloseWith(code))),
        Case("with-a-reason", "7.1.6", "close 1000", ClientFrame.CloseWith(1000, "bye")),
        Case("with-a-reason-in-greek", "7.1.6", "close 1000", ClientFrame.CloseWith(1000, "κόσμε")),
        Case("with-the-longest-reason", "7.1.6", "close 1000", ClientFrame.CloseWith(1000, new string('x', 123))),
        Case("with-a-reason-too-long", "5.5", Broken, ClientFrame.CloseWith(1000, new string('x', 124))),
        .. new byte[][] { [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xCE], [0xFF] }.Select(static (reason, i) => Case(
            $"with-a-reason-not-utf-8-{i + 1}", "8.1", Broken + " | close 1007", ClientFrame.Of(ClientFrame.Close, [3, 232, .. reason]))),
        Case("twice", "5.5.1", "close 1000", [.. ClientFrame.CloseWith(1000), .. ClientFrame.CloseWith(1000)]),
        Case("then-a-ping", "5.5.1", "close 1000", [.. ClientFrame.CloseWith(1000), .. ClientFrame.Of(ClientFrame.Ping, "hi"u8)]),
        new WireCase("websocket-close-then-a-message", "RFC 6455 §5.5.1", "close 1000", static it => [.. ClientFrame.CloseWith(1000), .. FragmentCases.Whole(it)]),
        new WireCase("websocket-close-then-nonsense", "RFC 6455 §5.5.1", "close 1000", [.. ClientFrame.CloseWith(1000), 0xFF, 0xFF, 0xFF, 0xFF]),
        new WireCase("websocket-close-after-a-message", "RFC 6455 §7.1.2", Ask.Answer + ", close 1000", FragmentCases.Whole),
    ];

    private static WireCase Case(string id, string section, string expected, byte[] sent) => new($"websocket-close-{id}", $"RFC 6455 §{section}", expected, sent);
}
