using System.Net.WebSockets;
using System.Text;

namespace Servers.Tests.WebSockets;

/// <summary>A WebSocket with nothing of ours on it: what a foreign client sees.</summary>
internal static class RawSocket
{
    public static async Task<WebSocket> OpenAsync(ContenderHost host, string subprotocol, WebSocketDeflateOptions? deflate = null) =>
        await host.Dial().ConnectWebSocketAsync("/chat-ticker", subprotocol, options => options.DangerousDeflateOptions = deflate, Deadline.Token());

    public static Task SendAsync(this WebSocket socket, string text, bool endOfMessage = true) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage, Deadline.Token());

    public static Task SendAsync(this WebSocket socket, params byte[] bytes) =>
        socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, Deadline.Token());

    public static async Task<string> ReceiveTextAsync(this WebSocket socket)
    {
        var buffer = new byte[16 * 1024];
        var part = await socket.ReceiveAsync(buffer, Deadline.Token());
        part.MessageType.ShouldBe(WebSocketMessageType.Text);
        part.EndOfMessage.ShouldBeTrue();
        return Encoding.UTF8.GetString(buffer, 0, part.Count);
    }

    public static async Task<(int Code, string Reason)> ReceiveCloseAsync(this WebSocket socket)
    {
        var part = await socket.ReceiveAsync(new byte[1024], Deadline.Token());
        part.MessageType.ShouldBe(WebSocketMessageType.Close);
        if (socket.State == WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Deadline.Token());
        }

        return ((int)part.CloseStatus!, part.CloseStatusDescription!);
    }
}
