using Conformance.Tests.Cases;
using Conformance.Tests.Hosting;
using Servers;

namespace Conformance.Tests.Http2;

/// <summary>
/// HTTP/2's frames, streams and fields. Requests go to a resource that does not exist, so that 404 says "understood" on every
/// contender alike. A well-formed request and an orderly leave follow each case: the request's answer tells if the connection goes on.
/// </summary>
internal sealed class Http2Suite : Suite
{
    private static readonly IReadOnlyList<WireCase> s_cases =
    [
        .. FrameCases.All, .. StreamCases.All, .. SettingsCases.All, .. WindowCases.All, .. CompressionCases.All, .. RequestCases.All, .. FloodCases.All,
    ];

    public override string Name => "HTTP/2 frames and messages (RFC 9113, RFC 7541)";

    /// <summary>What a client says first. No table for the answers' fields: each is then readable by itself.</summary>
    public static byte[] Opening { get; } =
    [
        .. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, .. Http2Frame.SettingsOf((0x1, 0)), .. Http2Frame.Of(Http2Frame.Settings, Http2Frame.Ack, 0, []),
    ];

    private static byte[] Ending { get; } =
    [
        .. Http2Frame.Of(Http2Frame.Headers, Http2Frame.EndStream | Http2Frame.EndHeaders, ServerFrames.Next, HeaderBlock.Get),
        .. Http2Frame.Of(Http2Frame.GoAway, 0, 0, new byte[8]),
    ];

    public override IReadOnlyList<WireCase> CasesFor(IContender contender) => Spoken.By(contender).Http2 ? s_cases : [];

    public override async Task<string> RunAsync(IContender contender, ContenderHost host, WireCase wireCase)
    {
        var answer = await AnswerAsync(host, wireCase.Sent(contender));
        return FloodCases.All.Contains(wireCase) ? answer.Outcome : answer.ToString();
    }

    /// <summary>Opens a connection, sends bytes, the well-formed request and the leave, and reads to the end.</summary>
    internal static async Task<string> ExchangeAsync(ContenderHost host, byte[] sent) => (await AnswerAsync(host, sent)).ToString();

    private static async Task<ServerFrames> AnswerAsync(ContenderHost host, byte[] sent)
    {
        await using var connection = await RawConnection.OpenAsync(host);
        await connection.ExchangeAsync([.. Opening, .. sent, .. Ending]);
        return ServerFrames.Read(connection.Received);
    }
}
