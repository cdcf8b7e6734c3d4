using Conformance.Tests.Cases;
using static Conformance.Tests.Http2.Http2Frame;

namespace Conformance.Tests.Http2;

/// <summary>Floods (RFC 9113 §10.5): each frame is allowed, so many are not. The server may bear it or end the connection; it may not fall.</summary>
internal static class FloodCases
{
    private const byte Whole = EndStream | EndHeaders;
    private const string Bears = "next | goaway ENHANCE_YOUR_CALM | goaway PROTOCOL_ERROR | closed";

    public static IReadOnlyList<WireCase> All { get; } =
    [
        Case("rapid-reset", Bears, 2_000, static i => [.. Of(Headers, Whole, (2 * i) + 1, HeaderBlock.Get), .. OfNumber(Reset, (2 * i) + 1, 8)]),
        Case("rapid-reset-of-open-streams", Bears, 2_000, static i =>
            [.. Of(Headers, EndHeaders, (2 * i) + 1, HeaderBlock.Of(HeaderBlock.Pseudo("POST"))), .. OfNumber(Reset, (2 * i) + 1, 8)]),
        Case("made-to-reset", Bears, 2_000, static i => [.. Of(Headers, Whole, (2 * i) + 1, HeaderBlock.Of(("a", "b")))]),
        Case("window-of-nothing", Bears, 2_000, static i =>
            [.. Of(Headers, EndHeaders, (2 * i) + 1, HeaderBlock.Of(HeaderBlock.Pseudo("POST"))), .. OfNumber(WindowUpdate, (2 * i) + 1, 0)]),
        Case("continuations", "goaway ENHANCE_YOUR_CALM | goaway PROTOCOL_ERROR | goaway COMPRESSION_ERROR", 2_000, static i =>
            Of(i == 0 ? Headers : Continuation, 0, 1, i == 0 ? HeaderBlock.Get : HeaderBlock.Literal(0, $"a{i}", new string('b', 1_000)))),
        Case("continuations-of-nothing", "goaway ENHANCE_YOUR_CALM | goaway PROTOCOL_ERROR", 20_000, static i => Of(i == 0 ? Headers : Continuation, 0, 1, i == 0 ? HeaderBlock.Get : [])),
        Case("settings", Bears, 5_000, static _ => SettingsOf()),
        Case("settings-of-the-window", Bears, 5_000, static i => SettingsOf((0x4, 65_535 - (i % 4_096)))),
        Case("priorities", Bears, 5_000, static i => Of(Priority, 0, (2 * i) + 1, [0, 0, 0, 0, 1])),
        Case("unknown-frames", Bears, 5_000, static _ => Of(0x42, 0, 0, [])),
        Case("windows", Bears, 5_000, static _ => OfNumber(WindowUpdate, 0, 1)),
    ];

    private static WireCase Case(string id, string expected, uint count, Func<uint, byte[]> frame)
    {
        var bytes = new List<byte>();
        for (var i = 0u; i < count; i++)
        {
            bytes.AddRange(frame(i));
        }

        byte[] flood = [.. bytes];
        return new WireCase($"http2-flood-{id}", "RFC 9113 §10.5", expected, flood);
    }
}
