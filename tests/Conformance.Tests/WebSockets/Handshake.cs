using System.Text;
using Conformance.Tests.Hosting;
using Conformance.Tests.Http1;
using Servers;

namespace Conformance.Tests.WebSockets;

/// <summary>The opening handshake (RFC 6455 §4), by its bytes.</summary>
internal static class Handshake
{
    /// <summary>The example of RFC 6455 §1.3, and the answer to it.</summary>
    public const string Key = "dGhlIHNhbXBsZSBub25jZQ==";

    private const string Accept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    public static string Subprotocol(IContender contender) => $"chat-ticker.v1.{contender.Encoding.Name}";

    /// <summary>The request as it should be.</summary>
    public static string Request(IContender contender) =>
        "GET /chat-ticker HTTP/1.1\r\nHost: case\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
        $"Sec-WebSocket-Key: {Key}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: {Subprotocol(contender)}\r\n\r\n";

    /// <summary>Sends a request and reads the answer's head.</summary>
    /// <returns>The head, and how many bytes it took; null where the host closed without one.</returns>
    public static async Task<(ResponseHead Head, int Length)?> ShakeAsync(this RawConnection connection, string request)
    {
        await connection.SendAsync(Encoding.Latin1.GetBytes(request));
        if (!await connection.ReadUntilAsync(static received => received.Span.IndexOf("\r\n\r\n"u8) >= 0))
        {
            return null;
        }

        var length = connection.Received.Span.IndexOf("\r\n\r\n"u8) + 4;
        var head = ResponseHead.Parse(Encoding.Latin1.GetString(connection.Received.Span[..(length - 4)]));
        if (head.Status == 101)
        {
            head["Sec-WebSocket-Accept"].ShouldBe(Accept, "the key, digested (RFC 6455 §4.2.2)");
            if (!request.Contains("permessage-deflate", StringComparison.Ordinal))
            {
                head["Sec-WebSocket-Extensions"].ShouldBeNull("no extension was offered that is known here (RFC 6455 §9.1)");
            }

            head["Upgrade"].ShouldBe("websocket", StringCompareShould.IgnoreCase);
        }

        return (head, length);
    }
}
