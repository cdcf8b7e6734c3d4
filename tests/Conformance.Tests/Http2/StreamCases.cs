using Conformance.Tests.Cases;
using static Conformance.Tests.Http2.Http2Frame;

namespace Conformance.Tests.Http2;

/// <summary>Streams: their numbers, their states, and header blocks that must not be interrupted.</summary>
internal static class StreamCases
{
    private const byte Whole = EndStream | EndHeaders;
    private const string Wrong = "goaway PROTOCOL_ERROR";
    private const string Closed = "goaway STREAM_CLOSED";

    private static readonly byte[] s_get = Of(Headers, Whole, 1, HeaderBlock.Get);
    private static readonly byte[] s_begun = Of(Headers, EndStream, 1, HeaderBlock.Get[..10]);
    private static readonly byte[] s_reset = OfNumber(Reset, 1, 8);

    public static IReadOnlyList<WireCase> All { get; } =
    [
        Case("three", "5.1", "1:404 3:404 5:404 next", [.. s_get, .. Get(3), .. Get(5)]),
        Case("numbers-skipped", "5.1.1", "1:404 201:404 next", [.. s_get, .. Get(201)]),
        Case("data-on-idle", "5.1", Wrong, Of(Data, EndStream, 1, "x"u8)),
        Case("reset-of-idle", "5.1", Wrong, s_reset),
        Case("window-of-idle", "5.1", Wrong, OfNumber(WindowUpdate, 1, 1)),
        Case("continuation-of-idle", "6.10", Wrong, Of(Continuation, EndHeaders, 1, HeaderBlock.Get)),
        Case("even-number", "5.1.1", Wrong, Get(2)),
        Case("number-going-down", "5.1.1", Wrong + " | " + Closed, [.. Get(5), .. Get(3)]),
        Case("data-after-the-end", "5.1", Closed + " | 1:STREAM_CLOSED next | 1:404 1:STREAM_CLOSED next", [.. s_get, .. Of(Data, EndStream, 1, "x"u8)]),
        Case("headers-after-the-end", "5.1", Closed + " | 1:STREAM_CLOSED next | 1:404 1:STREAM_CLOSED next", [.. s_get, .. s_get]),
        Case("window-after-the-end", "5.1", "1:404 next", [.. s_get, .. OfNumber(WindowUpdate, 1, 1)]),
        Case("priority-after-the-end", "5.1", "1:404 next", [.. s_get, .. Of(Priority, 0, 1, [0, 0, 0, 0, 1])]),
        Case("data-after-a-reset", "5.1", Closed + " | 1:STREAM_CLOSED next | 1:404 next | next", [.. Open(), .. s_reset, .. Of(Data, EndStream, 1, "x"u8)]),
        Case("headers-after-a-reset", "5.1", Closed + " | 1:STREAM_CLOSED next | " + Wrong, [.. Open(), .. s_reset, .. s_get]),
        Case("reset", "6.4", "next | 1:404 next", [.. Open(), .. s_reset]),
        Case("reset-twice", "5.1", "next | 1:404 next | " + Closed, [.. Open(), .. s_reset, .. s_reset]),
        Case("reset-with-an-unknown-error", "7", "next | 1:404 next", [.. Open(), .. OfNumber(Reset, 1, 0xDEADBEEF)]),
        Case("depending-on-itself", "5.3", "1:404 next | goaway PROTOCOL_ERROR | 1:PROTOCOL_ERROR next", Of(Headers, Whole | Prioritised, 1, [0, 0, 0, 1, 15, .. HeaderBlock.Get])),
        Case("second-headers-without-an-end", "8.1", "1:PROTOCOL_ERROR next | " + Wrong, [.. Open(), .. Of(Headers, EndHeaders, 1, HeaderBlock.Of(("a", "b")))]),
        Case("trailers", "8.1", "1:404 next", [.. Open(), .. Of(Headers, Whole, 1, HeaderBlock.Of(("a", "b")))]),
        Case("continued", "6.10", "1:404 next", [.. s_begun, .. Of(Continuation, EndHeaders, 1, HeaderBlock.Get[10..])]),
        Case("continued-in-the-middle-of-a-field", "6.10", "1:404 next",
            [.. Of(Headers, EndStream, 1, HeaderBlock.Get[..3]), .. Of(Continuation, 0, 1, HeaderBlock.Get[3..5]), .. Of(Continuation, EndHeaders, 1, HeaderBlock.Get[5..])]),
        Case("continued-byte-by-byte", "6.10", "1:404 next",
            [.. Of(Headers, EndStream, 1, []), .. HeaderBlock.Get.SelectMany(static one => Of(Continuation, 0, 1, [one])), .. Of(Continuation, EndHeaders, 1, [])]),
        Case("continued-after-the-end", "6.10", Wrong, [.. s_get, .. Of(Continuation, EndHeaders, 1, HeaderBlock.Of(("a", "b")))]),
        .. Interruptions().Select(static (frame, i) => Case($"interrupted-{i + 1}", "6.10", Wrong, [.. s_begun, .. frame, .. Of(Continuation, EndHeaders, 1, HeaderBlock.Get[10..])])),
    ];

    private static byte[] Get(uint stream) => Of(Headers, Whole, stream, HeaderBlock.Get);

    private static byte[] Open() => Of(Headers, EndHeaders, 1, HeaderBlock.Of(HeaderBlock.Pseudo("POST")));

    private static IEnumerable<byte[]> Interruptions() =>
    [
        Of(Data, 0, 1, "x"u8), Get(3), s_get, Of(Priority, 0, 1, [0, 0, 0, 0, 1]), s_reset, SettingsOf(), Of(Ping, 0, 0, new byte[8]), Of(GoAway, 0, 0, new byte[8]),
        OfNumber(WindowUpdate, 0, 1), OfNumber(WindowUpdate, 1, 1), Of(Continuation, EndHeaders, 3, HeaderBlock.Get[10..]), Of(0x42, 0, 0, "x"u8), Of(0x42, 0, 1, "x"u8),
    ];

    private static WireCase Case(string id, string section, string expected, byte[] sent) => new($"http2-stream-{id}", $"RFC 9113 §{section}", expected, sent);
}
