using System.Text;
using Conformance.Tests.Cases;
using Conformance.Tests.Hosting;
using Servers;

namespace Conformance.Tests.Http1;

/// <summary>
/// HTTP/1.1's message syntax. Requests go to a resource that does not exist, so that 404 says "understood" on every
/// contender alike. A well-formed request follows each case: whether it is answered tells if the connection goes on,
/// and whether both ends agree where the case's message ended.
/// </summary>
internal sealed class Http1Suite : Suite
{
    private static readonly IReadOnlyList<WireCase> s_cases =
    [
        .. RequestLineCases.All, .. FieldCases.All, .. HostCases.All, .. LengthCases.All, .. CodingCases.All, .. ChunkCases.All, .. ConnectionCases.All,
    ];

    public override string Name => "HTTP/1.1 messages (RFC 9112)";

    public override IReadOnlyList<WireCase> CasesFor(IContender contender) => Spoken.By(contender).Http1 ? s_cases : [];

    public override Task<string> RunAsync(IContender contender, ContenderHost host, WireCase wireCase) =>
        ExchangeAsync(host, wireCase.Sent(contender));

    /// <summary>Sends bytes and the well-formed request after them.</summary>
    /// <returns>The statuses that came back until the connection was closed.</returns>
    internal static async Task<string> ExchangeAsync(ContenderHost host, byte[] sent)
    {
        await using var connection = await RawConnection.OpenAsync(host);
        await connection.ExchangeAsync([.. sent, .. "GET /nowhere HTTP/1.1\r\nHost: next\r\nConnection: close\r\n\r\n"u8]);
        var unread = connection.Received;
        var transcript = new StringBuilder();
        while (ResponseReader.TryTake(ref unread, out var response))
        {
            transcript.Append(response.Status).Append(' ');
        }

        transcript.Append(unread.IsEmpty ? "" : "unparsed ").Append(connection.Loss is null ? "" : "reset ");
        return transcript.Length == 0 ? "closed" : transcript.ToString(0, transcript.Length - 1);
    }
}
