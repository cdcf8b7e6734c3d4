using Conformance.Tests.Cases;
using static Conformance.Tests.Http2.Http2Frame;

namespace Conformance.Tests.Http2;

/// <summary>Flow control: windows that would overflow, and increments of nothing.</summary>
internal static class WindowCases
{
    private const string Overflow = "goaway FLOW_CONTROL_ERROR";
    private const string Wrong = "goaway PROTOCOL_ERROR";

    private static readonly byte[] s_open = Of(Headers, EndHeaders, 1, HeaderBlock.Of(HeaderBlock.Pseudo("POST")));

    public static IReadOnlyList<WireCase> All { get; } =
    [
        Case("of-the-connection", "next", OfNumber(WindowUpdate, 0, 1)),
        Case("of-the-connection-with-the-reserved-bit", "next", OfNumber(WindowUpdate, 0, 0x80000001)),
        Case("of-the-connection-to-the-brim", "next", OfNumber(WindowUpdate, 0, 0x7FFFFFFF - 65_535)),
        Case("of-the-connection-a-thousand-times", "next", [.. Enumerable.Range(0, 1_000).SelectMany(static _ => OfNumber(WindowUpdate, 0, 1))]),
        Case("of-the-connection-by-nothing", Wrong, OfNumber(WindowUpdate, 0, 0)),
        Case("of-the-connection-by-the-reserved-bit", Wrong, OfNumber(WindowUpdate, 0, 0x80000000)),
        Case("of-the-connection-over-the-brim", Overflow, OfNumber(WindowUpdate, 0, 0x7FFFFFFF)),
        Case("of-the-connection-over-the-brim-by-one", Overflow, [.. OfNumber(WindowUpdate, 0, 0x7FFFFFFF - 65_535), .. OfNumber(WindowUpdate, 0, 1)]),
        Case("of-a-stream-by-nothing", Wrong + " | 1:PROTOCOL_ERROR next", [.. s_open, .. OfNumber(WindowUpdate, 1, 0)]),
        Case("of-a-stream-with-an-even-number", Wrong, OfNumber(WindowUpdate, 2, 1)),
        Case("of-all-streams-to-nothing-and-back", "next", [.. SettingsOf((0x4, 0)), .. SettingsOf((0x4, 65_535))]),
    ];

    private static WireCase Case(string id, string expected, byte[] sent) => new($"http2-window-{id}", "RFC 9113 §6.9", expected, sent);
}
