using System.Text;
using Conformance.Tests.Cases;
using Servers;

namespace Conformance.Tests.WebSockets;

/// <summary>Text is UTF-8, wherever frames cut it: what is valid comes back as it was sent, what is not closes with 1007.</summary>
internal static class Utf8Cases
{
    private static readonly string[] s_valid = ["κόσμε", "\u0080", "\u07FF", "\u0800", "\uD7FF", "\uE000", "\uFFFD", "\uFFFF", "\U00010000", "\U0010FFFF", "😀", "a\u0301", "漢字かな"];

    private static readonly byte[][] s_invalid =
    [
        [0x80], [0xBF], [0x80, 0xBF], [0xC0], [0xC1], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
        [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
        [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0xC3, 0x28], [0xE2, 0x28, 0xA1], [0xE2, 0x82, 0x28], [0xF0, 0x28, 0x8C, 0xBC], [0xF0, 0x90, 0x28, 0xBC], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
        [0xCE, 0xBA, 0xE1, 0xBD, 0xB9, 0xCF, 0x83, 0xCE, 0xBC, 0xCE, 0xB5, 0xED, 0xA0, 0x80, 0x65, 0x64, 0x69, 0x74, 0x65, 0x64],
    ];

    public static IReadOnlyList<WireCase> All { get; } =
    [
        .. s_valid.Select(static (text, i) => Case($"valid-{i + 1}", $"answer '{text}', close 1000", it => ClientFrame.Of(ClientFrame.Text, Asked(it, text)))),
        .. s_valid.Select(static (text, i) => Case($"valid-{i + 1}-byte-by-byte", $"answer '{text}', close 1000", it => ByteByByte(Asked(it, text), []))),
        .. s_valid.Select(static (text, i) => Case(
            $"valid-{i + 1}-byte-by-byte-with-pongs", $"answer '{text}', close 1000", it => ByteByByte(Asked(it, text), ClientFrame.Of(ClientFrame.Pong, [0xFF])))),
        .. s_invalid.Select(static (bytes, i) => Case($"invalid-{i + 1}", "close 1007", it => ClientFrame.Of(ClientFrame.Text, Ask.For(it, bytes)))),
        .. s_invalid.Select(static (bytes, i) => Case($"invalid-{i + 1}-byte-by-byte", "close 1007", it => ByteByByte(Ask.For(it, bytes), []))),
        Case("cut-off-at-the-end", "close 1007", static _ => ClientFrame.Of(ClientFrame.Text, [.. "q3\""u8, 0xCE])),
        Case("cut-off-at-the-end-of-fragments", "close 1007", static _ => ByteByByte([.. "q3\""u8, 0xF0, 0x9F, 0x98], [])),
        Case("cut-off-by-another-message", "close 1002", static it => [.. ClientFrame.Of(ClientFrame.Text, [(byte)'q', 0xCE], fin: false), .. FragmentCases.Whole(it)]),
    ];

    private static byte[] Asked(IContender contender, string symbol) => Ask.For(contender, Encoding.UTF8.GetBytes(symbol));

    private static byte[] ByteByByte(byte[] message, byte[] between) =>
    [
        .. message.SelectMany((one, i) =>
            (byte[])[.. ClientFrame.Of(i == 0 ? ClientFrame.Text : ClientFrame.Continuation, [one], fin: i == message.Length - 1), .. i < message.Length - 1 ? between : []]),
    ];

    private static WireCase Case(string id, string expected, Func<IContender, byte[]> sent) => new($"websocket-utf8-{id}", "RFC 6455 §8.1", expected, sent);
}
