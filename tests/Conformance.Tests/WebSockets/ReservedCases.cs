using Conformance.Tests.Cases;
using Servers;

namespace Conformance.Tests.WebSockets;

/// <summary>Bits and opcodes that nothing is agreed on for: the connection fails.</summary>
internal static class ReservedCases
{
    public static IReadOnlyList<WireCase> All { get; } =
    [
        .. Bits("message", static (it, bits) => ClientFrame.Of(Ask.Opcode(it), Ask.Message(it), reserved: bits)),
        .. Bits("ping", static (_, bits) => ClientFrame.Of(ClientFrame.Ping, [], reserved: bits)),
        .. Bits("pong", static (_, bits) => ClientFrame.Of(ClientFrame.Pong, [], reserved: bits)),
        .. Bits("close", static (_, bits) => ClientFrame.Of(ClientFrame.Close, [3, 232], reserved: bits)),
        .. Bits("continuation", static (it, bits) =>
        [
            .. ClientFrame.Of(Ask.Opcode(it), Ask.Message(it)[..4], fin: false), .. ClientFrame.Of(ClientFrame.Continuation, Ask.Message(it)[4..], reserved: bits),
        ]),
        .. Opcodes("empty", static opcode => ClientFrame.Of(opcode, [])),
        .. Opcodes("with-payload", static opcode => ClientFrame.Of(opcode, "hello"u8)),
        .. Opcodes("in-fragments", static opcode => ClientFrame.Of(opcode, "hello"u8, fin: false)),
        new WireCase(
            "websocket-reserved-opcode-after-a-message",
            "RFC 6455 §5.2",
            Ask.Answer + ", close 1002 | close 1002",
            static it => [.. FragmentCases.Whole(it), .. ClientFrame.Of(0x3, "x"u8), .. FragmentCases.Whole(it)]),
    ];

    private static IEnumerable<WireCase> Bits(string id, Func<IContender, int, byte[]> sent) => Enumerable.Range(1, 7).Select(
        bits => new WireCase($"websocket-reserved-bits-{bits}-of-{id}", "RFC 6455 §5.2", "close 1002", it => sent(it, bits)));

    private static IEnumerable<WireCase> Opcodes(string id, Func<int, byte[]> sent) => new[] { 0x3, 0x4, 0x5, 0x6, 0x7, 0xB, 0xC, 0xD, 0xE, 0xF }.Select(
        opcode => new WireCase($"websocket-reserved-opcode-{opcode}-{id}", "RFC 6455 §5.2", "close 1002", sent(opcode)));
}
