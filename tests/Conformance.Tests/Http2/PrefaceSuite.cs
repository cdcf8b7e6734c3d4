using Conformance.Tests.Cases;
using Conformance.Tests.Hosting;
using Servers;

namespace Conformance.Tests.Http2;

/// <summary>What a client must say first on HTTP/2.</summary>
internal sealed class PrefaceSuite : Suite
{
    // A connection that never was HTTP/2 may be closed without a word in it.
    private const string Refused = "closed | goaway PROTOCOL_ERROR";

    // Kestrel looks whether it is an HTTP/1 request first, and so waits for the end of a line: there is one in every case.
    private static readonly byte[] s_preface = [.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8];

    private static readonly IReadOnlyList<WireCase> s_cases =
    [
        Case("http1", Refused, [.. "GET /nowhere HTTP/1.1\r\nHost: case\r\n\r\n"u8]),
        Case("http1-upgrade", Refused, [.. "GET /nowhere HTTP/1.1\r\nHost: case\r\nConnection: upgrade, http2-settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n"u8]),
        Case("tls-hello", Refused, [0x16, 0x03, 0x01, 0x00, 0x2F, 0x01, 0x00, 0x00, 0x2B, 0x03, 0x03, .. new byte[40], .. "\r\n"u8]),
        Case("zeros", Refused, [.. new byte[64], .. "\r\n"u8]),
        Case("text", Refused, [.. "this is no protocol at all, and long enough to tell\r\n\r\n"u8]),
        Case("cut-short-then-a-frame", Refused, [.. s_preface[..20], .. Http2Frame.SettingsOf(), .. Http2Frame.SettingsOf()]),
        .. Enumerable.Range(0, s_preface.Length).Select(static i =>
        {
            var wrong = (byte[])s_preface.Clone();
            wrong[i] ^= 0x20;
            return Case($"wrong-byte-{i + 1}", Refused, [.. wrong, .. Http2Frame.SettingsOf(), .. "\r\n\r\n"u8]);
        }),
        .. Enumerable.Range(0, 10).Where(static type => type != Http2Frame.Settings).Select(static type => Case(
                $"first-frame-{type}",
                type == Http2Frame.WindowUpdate ? "goaway PROTOCOL_ERROR | goaway FRAME_SIZE_ERROR" : "goaway PROTOCOL_ERROR",
                [.. s_preface, .. Http2Frame.Of((byte)type, 0, 0, new byte[8]), .. Http2Frame.SettingsOf(), .. Http2Frame.Of(Http2Frame.GoAway, 0, 0, new byte[8])])),
        Case("twice", "goaway PROTOCOL_ERROR | goaway FRAME_SIZE_ERROR", [.. s_preface, .. Http2Frame.SettingsOf(), .. s_preface, .. Http2Frame.SettingsOf()]),
    ];

    public override string Name => "HTTP/2 prefaces (RFC 9113 §3.4)";

    public override IReadOnlyList<WireCase> CasesFor(IContender contender) => Spoken.By(contender).Http2 ? s_cases : [];

    public override async Task<string> RunAsync(IContender contender, ContenderHost host, WireCase wireCase)
    {
        await using var connection = await RawConnection.OpenAsync(host);
        await connection.ExchangeAsync(wireCase.Sent(contender));
        return connection.Received.Span.StartsWith("HTTP/1.1 "u8) ? "closed" : ServerFrames.Read(connection.Received).ToString();
    }

    private static WireCase Case(string id, string expected, byte[] sent) => new($"http2-preface-{id}", "RFC 9113 §3.4", expected, sent);
}
