using Conformance.Tests.Cases;
using static Conformance.Tests.Http2.Http2Frame;

namespace Conformance.Tests.Http2;

/// <summary>HPACK: blocks that can't be decoded, and blocks that decode to more than they are.</summary>
internal static class CompressionCases
{
    private const string Wrong = "goaway COMPRESSION_ERROR";

    // Over the limit on a list's size: refused for that request, or for the connection.
    private const string TooMuch = "1:431 next | goaway PROTOCOL_ERROR | goaway ENHANCE_YOUR_CALM | goaway COMPRESSION_ERROR";

    public static IReadOnlyList<WireCase> All { get; } =
    [
        Case("never-indexed", "6.2.3", "1:404 next", [.. HeaderBlock.Get, .. HeaderBlock.Literal(0x10, "a", "b")]),
        Case("indexed-anew", "6.2.1", "1:404 next", [.. HeaderBlock.Get, .. HeaderBlock.Literal(0x40, "a", "b"), 0x80 | 62]),
        Case("static-table", "6.1", "1:404 next", [0x82, 0x86, .. HeaderBlock.Literal(0x00, ":path", "/nowhere"), .. HeaderBlock.Literal(0x00, ":authority", "case")]),
        Case("name-from-the-static-table", "6.2.2", "1:404 next", [0x82, 0x86, 0x04, 8, .. "/nowhere"u8, 0x01, 4, .. "case"u8]),
        Case("compressed-string", "5.2", "1:404 next", [0x82, 0x86, 0x04, 8, .. "/nowhere"u8, 0x01, 0x8C, 0xF1, 0xE3, 0xC2, 0xE5, 0xF2, 0x3A, 0x6B, 0xA0, 0xAB, 0x90, 0xF4, 0xFF]),
        Case("table-made-smaller", "6.3", "1:404 next", [0x20, .. HeaderBlock.Get]),
        Case("table-made-smaller-and-larger", "6.3", "1:404 next", [0x20, .. HeaderBlock.Number(0x20, 5, 4_096), .. HeaderBlock.Get]),
        Case("table-made-too-large", "6.3", Wrong, [.. HeaderBlock.Number(0x20, 5, 4_097), .. HeaderBlock.Get]),
        Case("table-made-far-too-large", "6.3", Wrong, [.. HeaderBlock.Number(0x20, 5, 1 << 30), .. HeaderBlock.Get]),
        Case("table-changed-after-a-field", "4.2", Wrong, [.. HeaderBlock.Get, 0x20]),
        Case("table-changed-between-fields", "4.2", Wrong, [0x82, 0x20, .. HeaderBlock.Get]),
        .. new[] { 0, 62, 63, 100, 1 << 20 }.Select(static index => Case($"index-{index}", "6.1", Wrong, [.. HeaderBlock.Get, .. HeaderBlock.Number(0x80, 7, index)])),
        .. new[] { 62, 100, 1 << 20 }.Select(static index => Case($"name-index-{index}", "6.2", Wrong, [.. HeaderBlock.Get, .. HeaderBlock.Number(0x00, 4, index), 1, (byte)'b'])),
        Case("index-evicted", "4.4", Wrong, [.. HeaderBlock.Get, .. HeaderBlock.Literal(0x40, "a", new string('b', 4_200)), 0x80 | 62]),
        Case("number-without-end", "5.1", Wrong, [.. HeaderBlock.Get, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]),
        Case("number-with-zeros", "5.1", Wrong + " | 1:404 next", [.. HeaderBlock.Get, 0xFF, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00]),
        Case("number-cut-off", "5.1", Wrong, [.. HeaderBlock.Get, 0xFF]),
        Case("string-cut-off", "5.2", Wrong, [.. HeaderBlock.Get, 0x00, 1, (byte)'a', 10, (byte)'b']),
        Case("string-length-beyond-the-block", "5.2", Wrong + " | " + TooMuch, [.. HeaderBlock.Get, 0x00, 1, (byte)'a', .. HeaderBlock.Number(0, 7, 1 << 28), (byte)'b']),
        Case("name-cut-off", "5.2", Wrong, [.. HeaderBlock.Get, 0x00]),
        Case("value-missing", "5.2", Wrong, [.. HeaderBlock.Get, 0x00, 1, (byte)'a']),
        Case("compressed-end-of-string", "5.2", Wrong, [.. HeaderBlock.Get, 0x00, 1, (byte)'a', 0x84, 0xFF, 0xFF, 0xFF, 0xFF]),
        Case("compressed-with-long-padding", "5.2", Wrong, [.. HeaderBlock.Get, 0x00, 1, (byte)'a', 0x82, 0x1F, 0xFF]),
        Case("compressed-with-padding-of-zeros", "5.2", Wrong, [.. HeaderBlock.Get, 0x00, 1, (byte)'a', 0x81, 0x18]),
        Case("list-large-by-one-field", "7.3", TooMuch, [.. HeaderBlock.Get, .. Field(20_000), .. Field(20_000)]),
        Case("bomb-of-one-entry", "7.3", TooMuch, [.. HeaderBlock.Get, .. HeaderBlock.Literal(0x40, "a", new string('b', 3_900)), .. Enumerable.Repeat((byte)(0x80 | 62), 10_000)]),
        Case("bomb-of-the-static-table", "7.3", TooMuch, [.. HeaderBlock.Get, .. Enumerable.Repeat((byte)(0x80 | 16), 16_000)]),
        Case("many-empty-values", "7.3", TooMuch, [.. HeaderBlock.Get, .. Enumerable.Range(0, 2_000).SelectMany(static i => HeaderBlock.Literal(0x00, $"a{i}", ""))]),
    ];

    private static byte[] Field(int length) => HeaderBlock.Literal(0x00, "a", new string('b', length));

    // A block may take more than one frame holds.
    private static WireCase Case(string id, string section, string expected, byte[] block)
    {
        var pieces = block.Chunk(16_000).ToArray();
        return new WireCase($"http2-hpack-{id}", $"RFC 7541 §{section}", expected,
        [
            .. pieces.SelectMany((piece, i) => Of(
                i == 0 ? Headers : Continuation, (byte)((i == 0 ? EndStream : 0) | (i == pieces.Length - 1 ? EndHeaders : 0)), 1, piece)),
        ]);
    }
}
