using Microsoft.AspNetCore.Http;
using Servers.Application;
using Servers.Frames.Serving;

namespace Servers.WebSockets;

/// <summary>Where WebSockets are accepted: checks the handshake, then serves the connection until it ends.</summary>
internal sealed class WebSocketEndpoint(
    WebSocketContender contender, FrameService service, ServiceLimits limits, CancellationToken stopping)
{
    public async Task AcceptAsync(HttpContext context)
    {
        if (WhyRefused(context.WebSockets) is { } reason)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(reason, context.RequestAborted);
            return;
        }

        var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = contender.Subprotocol,
            DangerousEnableCompression = contender.Deflates, // Dangerous where secrets are compressed beside chosen text (CRIME): here are none.
            DisableServerContextTakeover = true, // See the client's end: each message is compressed by itself.
        });
        await using var channel = contender.CreateChannel(socket, limits.MessageBytes);
        await new ServedConnection(channel, service).RunAsync(stopping);
    }

    private string? WhyRefused(WebSocketManager handshake)
    {
        if (!handshake.IsWebSocketRequest)
        {
            return $"this path is for WebSockets: send an HTTP/1.1 upgrade request with the subprotocol {contender.Subprotocol}\n";
        }

        return handshake.WebSocketRequestedProtocols.Contains(contender.Subprotocol)
            ? null
            : $"the subprotocol asked for is '{string.Join(", ", handshake.WebSocketRequestedProtocols)}'; " +
              $"send Sec-WebSocket-Protocol: {contender.Subprotocol}\n";
    }
}
