using Conformance.Tests.Cases;
using Conformance.Tests.Hosting;
using Servers;

namespace Conformance.Tests.WebSockets;

/// <summary>
/// WebSocket frames. Each case ends with an orderly close: where the connection was to go on, the host answers that with a
/// close of its own, and what came before it shows what became of the case.
/// </summary>
internal sealed class WebSocketSuite : Suite
{
    private static readonly IReadOnlyList<WireCase> s_cases =
        [.. FragmentCases.All, .. ReservedCases.All, .. MaskCases.All, .. ControlCases.All, .. SizeCases.All, .. CloseCases.All];

    private static readonly IReadOnlyList<WireCase> s_text = [.. s_cases, .. Utf8Cases.All];

    public override string Name => "WebSocket frames (RFC 6455 §5 to §8)";

    public override IReadOnlyList<WireCase> CasesFor(IContender contender) =>
        !Spoken.By(contender).Frames ? [] : contender.Encoding.IsText ? s_text : s_cases;

    public override async Task<string> RunAsync(IContender contender, ContenderHost host, WireCase wireCase)
    {
        await using var connection = await RawConnection.OpenAsync(host);
        var (head, length) = (await connection.ShakeAsync(Handshake.Request(contender))).ShouldNotBeNull();
        head.Status.ShouldBe(101);
        var sending = connection.SendAsync((byte[])[.. wireCase.Sent(contender), .. ClientFrame.CloseWith(1000)]);
        var closed = await connection.ReadUntilAsync(received => FrameReader.HasClosed(received[length..]));
        await sending;
        var frames = FrameReader.Describe(connection.Received[length..]);
        return string.Join(", ", closed ? frames : [.. frames, connection.Loss is null ? "cut off" : $"reset {connection.Loss}"]);
    }
}
