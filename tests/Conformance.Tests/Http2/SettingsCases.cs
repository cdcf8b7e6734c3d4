using Conformance.Tests.Cases;
using static Conformance.Tests.Http2.Http2Frame;

namespace Conformance.Tests.Http2;

/// <summary>Settings: which values there are.</summary>
internal static class SettingsCases
{
    private const ushort Push = 0x2;
    private const ushort Streams = 0x3;
    private const ushort Window = 0x4;
    private const ushort FrameSize = 0x5;
    private const ushort ListSize = 0x6;
    private const string Goes = "next";
    private const string Wrong = "goaway PROTOCOL_ERROR";

    public static IReadOnlyList<WireCase> All { get; } =
    [
        Case("none", Goes, SettingsOf()),
        Case("ack-unasked", Goes, Of(Settings, Ack, 0, [])),
        Case("unknown", Goes, SettingsOf((0x7, 1), (0x99, uint.MaxValue), (0xFFFF, 0))),
        Case("with-unknown-flags", Goes, Of(Settings, 0xFE, 0, [])),
        Case("a-thousand-values", Goes, SettingsOf([.. Enumerable.Range(0, 1_000).Select(static i => ((ushort)0x99, (uint)i))])),
        Case("same-twice", Goes, SettingsOf((Streams, 1), (Streams, 100))),
        .. new uint[] { 0, 1 }.Select(static value => Case($"push-{value}", Goes, SettingsOf((Push, value)))),
        .. new uint[] { 2, 255, uint.MaxValue }.Select(static value => Case($"push-{value}", Wrong, SettingsOf((Push, value)))),
        .. new uint[] { 0, 1, uint.MaxValue }.Select(static value => Case($"streams-{value}", Goes, SettingsOf((Streams, value)))),
        .. new uint[] { 1_000, 65_535, 0x7FFFFFFF }.Select(static value => Case($"window-{value}", Goes, SettingsOf((Window, value)))),
        .. new uint[] { 0x80000000, uint.MaxValue }.Select(static value => Case($"window-{value}", "goaway FLOW_CONTROL_ERROR", SettingsOf((Window, value)))),
        .. new uint[] { 16_384, 65_536, 16_777_215 }.Select(static value => Case($"frame-size-{value}", Goes, SettingsOf((FrameSize, value)))),
        .. new uint[] { 0, 1, 16_383, 16_777_216, uint.MaxValue }.Select(static value => Case($"frame-size-{value}", Wrong, SettingsOf((FrameSize, value)))),
        .. new uint[] { 10_000, uint.MaxValue }.Select(static value => Case($"list-size-{value}", Goes, SettingsOf((ListSize, value)))),
    ];

    private static WireCase Case(string id, string expected, byte[] sent) => new($"http2-settings-{id}", "RFC 9113 §6.5", expected, sent);
}
