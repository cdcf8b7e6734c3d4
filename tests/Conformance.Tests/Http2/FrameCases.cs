using Conformance.Tests.Cases;
using static Conformance.Tests.Http2.Http2Frame;

namespace Conformance.Tests.Http2;

/// <summary>Frames: their sizes, flags and the streams that they may be on.</summary>
internal static class FrameCases
{
    private const byte Whole = EndStream | EndHeaders;
    private const string TooBig = "goaway FRAME_SIZE_ERROR";
    private const string Wrong = "goaway PROTOCOL_ERROR";

    public static IReadOnlyList<WireCase> All { get; } =
    [
        Case("plain-get", "8.1", "1:404 next", Of(Headers, Whole, 1, HeaderBlock.Get)),
        Case("nothing", "3.4", "next", []),
        Case("get-padded", "6.2", "1:404 next", Of(Headers, Whole | Padded, 1, [5, .. HeaderBlock.Get, 0, 0, 0, 0, 0])),
        Case("get-padded-by-nothing", "6.2", "1:404 next", Of(Headers, Whole | Padded, 1, [0, .. HeaderBlock.Get])),
        Case("get-prioritised", "6.2", "1:404 next", Of(Headers, Whole | Prioritised, 1, [0, 0, 0, 0, 15, .. HeaderBlock.Get])),
        Case("get-padded-and-prioritised", "6.2", "1:404 next", Of(Headers, Whole | Padded | Prioritised, 1, [2, 0, 0, 0, 0, 15, .. HeaderBlock.Get, 0, 0])),
        Case("get-with-unknown-flags", "4.1", "1:404 next", Of(Headers, Whole | 0x52, 1, HeaderBlock.Get)),
        Case("get-with-the-reserved-bit", "4.1", "1:404 next", Of(Headers, Whole, 0x80000001, HeaderBlock.Get)),
        Case("get-then-an-empty-data", "6.1", "1:404 next", [.. Of(Headers, EndHeaders, 1, HeaderBlock.Get), .. Of(Data, EndStream, 1, [])]),
        .. new byte[] { 0x0A, 0x0B, 0x10, 0x42, 0xBE, 0xFF }.SelectMany(static type => new[]
        {
            Case($"unknown-type-{type}", "4.1", "next", Of(type, 0, 0, "hello"u8)),
            Case($"unknown-type-{type}-of-a-stream", "4.1", "next", Of(type, 0xFF, 3, "hello"u8)),
        }),
        Case("unknown-type-of-16384", "4.1", "next", Of(0x42, 0, 0, new byte[16_384])),
        Case("unknown-type-too-big", "4.2", TooBig + " | next", Of(0x42, 0, 0, new byte[16_385])),
        Case("data-too-big", "4.2", TooBig, [.. Of(Headers, EndHeaders, 1, HeaderBlock.Get), .. Of(Data, 0, 1, new byte[16_385])]),
        Case("headers-too-big", "4.2", TooBig, Of(Headers, Whole, 1, [.. HeaderBlock.Get, .. new byte[16_384]])),
        Case("settings-too-big", "4.2", TooBig, Of(Settings, 0, 0, new byte[16_386])),
        Case("announced-too-big", "4.2", TooBig, Of(Data, 0, 1, [], announced: 0xFFFFFF)),
        .. new[] { 0, 1, 7, 9, 16 }.Select(static length => Case($"ping-of-{length}", "6.7", TooBig, Of(Ping, 0, 0, new byte[length]))),
        .. new[] { 0, 3, 5, 8 }.Select(static length => Case($"reset-of-{length}", "6.4", TooBig, [.. Of(Headers, EndHeaders, 1, HeaderBlock.Get), .. Of(Reset, 0, 1, new byte[length])])),
        .. new[] { 0, 3, 5, 8 }.Select(static length => Case($"window-of-{length}", "6.9", TooBig, Of(WindowUpdate, 0, 0, new byte[length]))),
        .. new[] { 0, 4, 7 }.Select(static length => Case($"goaway-of-{length}", "6.8", TooBig, Of(GoAway, 0, 0, new byte[length]))),
        .. new[] { 1, 5, 7, 11 }.Select(static length => Case($"settings-of-{length}", "6.5", TooBig, Of(Settings, 0, 0, new byte[length]))),
        .. new[] { 0, 4, 6 }.Select(static length =>
            Case($"priority-of-{length}", "6.3", TooBig + " | 3:FRAME_SIZE_ERROR next", Of(Priority, 0, 3, new byte[length]))),
        Case("settings-ack-with-settings", "6.5", TooBig, Of(Settings, Ack, 0, new byte[6])),
        Case("ping", "6.7", "pong-0102030405060708 next", Of(Ping, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8])),
        Case("ping-with-unknown-flags", "6.7", "pong-0102030405060708 next", Of(Ping, 0xFE, 0, [1, 2, 3, 4, 5, 6, 7, 8])),
        Case("ping-ack-unasked", "6.7", "next", Of(Ping, Ack, 0, new byte[8])),
        Case("priority", "6.3", "next", Of(Priority, 0, 3, [0, 0, 0, 0, 15])),
        Case("goaway-with-a-reason", "6.8", "closed | next", Of(GoAway, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0, .. "bye"u8])),
        .. Misplaced("on-no-stream", 0, Data, Headers, Priority, Reset, PushPromise, Continuation),
        .. Misplaced("on-a-stream", 1, Settings, Ping, GoAway),
        Case("push-promise", "8.4", Wrong, [.. Of(Headers, EndHeaders, 1, HeaderBlock.Get), .. Of(PushPromise, EndHeaders, 1, [0, 0, 0, 2, .. HeaderBlock.Get])]),
        Case("data-padded-too-much", "6.1", Wrong, [.. Of(Headers, EndHeaders, 1, HeaderBlock.Get), .. Of(Data, EndStream | Padded, 1, [5, 0, 0, 0, 0])]),
        Case("data-padded-without-length", "6.1", Wrong + " | " + TooBig, [.. Of(Headers, EndHeaders, 1, HeaderBlock.Get), .. Of(Data, EndStream | Padded, 1, [])]),
        Case("headers-padded-too-much", "6.2", Wrong, Of(Headers, Whole | Padded, 1, [255, .. HeaderBlock.Get])),
        Case("headers-padded-without-length", "6.2", Wrong + " | " + TooBig, Of(Headers, Whole | Padded, 1, [])),
        Case("headers-without-their-priority", "6.2", Wrong + " | " + TooBig, Of(Headers, Whole | Prioritised, 1, [0, 0])),
    ];

    private static IEnumerable<WireCase> Misplaced(string where, uint stream, params byte[] types) => types.Select(type => Case(
        $"type-{type}-{where}",
        "6",
        Wrong,
        Of(type, type is Headers or PushPromise or Continuation ? Whole : (byte)0, stream, type switch
        {
            Priority => new byte[5],
            Reset => new byte[4],
            Settings => new byte[6],
            Data or Ping or GoAway => new byte[8],
            PushPromise => [0, 0, 0, 2, .. HeaderBlock.Get],
            _ => HeaderBlock.Get,
        })));

    private static WireCase Case(string id, string section, string expected, byte[] sent) => new($"http2-frame-{id}", $"RFC 9113 §{section}", expected, sent);
}
