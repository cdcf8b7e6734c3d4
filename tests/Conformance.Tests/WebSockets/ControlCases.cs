using Conformance.Tests.Cases;

namespace Conformance.Tests.WebSockets;

/// <summary>Pings, pongs, and control frames that are too long.</summary>
internal static class ControlCases
{
    private static readonly byte[] s_full = [.. Enumerable.Range(0, 125).Select(static i => (byte)(i * 37))];

    public static IReadOnlyList<WireCase> All { get; } =
    [
        Case("ping-empty", "5.5.2", "pong , close 1000", ClientFrame.Of(ClientFrame.Ping, [])),
        Case("ping-of-one", "5.5.2", "pong 00, close 1000", ClientFrame.Of(ClientFrame.Ping, [0])),
        Case("ping-binary", "5.5.2", "pong 00FFFEFD80, close 1000", ClientFrame.Of(ClientFrame.Ping, [0, 0xFF, 0xFE, 0xFD, 0x80])),
        Case("ping-full", "5.5.2", $"pong {Convert.ToHexString(s_full)}, close 1000", ClientFrame.Of(ClientFrame.Ping, s_full)),
        Case("ten-pings", "5.5.2", string.Concat(Enumerable.Range(0, 10).Select(static i => $"pong 0{i}, ")) + "close 1000",
            [.. Enumerable.Range(0, 10).SelectMany(static i => ClientFrame.Of(ClientFrame.Ping, [(byte)i]))]),
        Case("pong-unasked", "5.5.3", "close 1000", ClientFrame.Of(ClientFrame.Pong, "hi"u8)),
        Case("pong-unasked-empty", "5.5.3", "close 1000", ClientFrame.Of(ClientFrame.Pong, [])),
        Case("pong-unasked-full", "5.5.3", "close 1000", ClientFrame.Of(ClientFrame.Pong, s_full)),
        Case("thousand-pongs-unasked", "5.5.3", "close 1000", [.. Enumerable.Range(0, 1_000).SelectMany(static _ => ClientFrame.Of(ClientFrame.Pong, []))]),
        Case("pong-then-ping", "5.5.3", "pong 01, close 1000", [.. ClientFrame.Of(ClientFrame.Pong, [2]), .. ClientFrame.Of(ClientFrame.Ping, [1])]),
        .. TooLong("ping", ClientFrame.Ping), .. TooLong("pong", ClientFrame.Pong), .. TooLong("close", ClientFrame.Close),
    ];

    private static IEnumerable<WireCase> TooLong(string kind, int opcode) =>
    [
        Case($"{kind}-of-126", "5.5", "close 1002", ClientFrame.Of(opcode, [3, 232, .. new byte[124]])),
        Case($"{kind}-of-65536", "5.5", "close 1002", ClientFrame.Of(opcode, [3, 232, .. new byte[65_534]])),
        Case($"{kind}-announced-in-16-bits", "5.5", "close 1002", ClientFrame.Of(opcode, [3, 232], length: ClientFrame.Length.Word)),
        Case($"{kind}-announced-in-64-bits", "5.5", "close 1002", ClientFrame.Of(opcode, [3, 232], length: ClientFrame.Length.Long)),
        Case($"{kind}-announced-without-end", "5.5", "close 1002", ClientFrame.Of(opcode, [], announced: long.MaxValue)),
    ];

    private static WireCase Case(string id, string section, string expected, byte[] sent) => new($"websocket-control-{id}", $"RFC 6455 §{section}", expected, sent);
}
