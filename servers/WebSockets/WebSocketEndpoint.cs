using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Servers.Application;
using Servers.Frames.Serving;

namespace Servers.WebSockets;

/// <summary>Where WebSockets are accepted: checks the handshake, then serves the connection until it ends.</summary>
internal sealed class WebSocketEndpoint(
    WebSocketContender contender, FrameService service, ServiceLimits limits, CancellationToken stopping)
{
    private const string Version = "13";

    public async Task AcceptAsync(HttpContext context)
    {
        if (WhyRefused(context) is { } reason)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            if (IsOfAnotherVersion(context.Request))
            {
                context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
                context.Response.Headers.SecWebSocketVersion = Version; // RFC 6455, section 4.4: the client is told what would do.
                context.Response.Headers.Upgrade = "websocket";
                context.Response.Headers.Connection = "Upgrade";
            }

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
        await using var channel = contender.CreateChannel(
            socket, limits.MessageBytes, (context.Features.Get<IHttpUpgradeFeature>() as KeptUpgrade)?.Beneath);
        await new ServedConnection(channel, service).RunAsync(stopping);
    }

    private static bool IsOfAnotherVersion(HttpRequest request) =>
        string.Equals(request.Headers.Upgrade, "websocket", StringComparison.OrdinalIgnoreCase) && request.Headers.SecWebSocketVersion != Version;

    private string? WhyRefused(HttpContext context)
    {
        var handshake = context.WebSockets;

        // The platform takes HTTP/1.0, and a list of versions with 13 in it, for a handshake; RFC 6455, section 4.2.1, does not.
        if (!handshake.IsWebSocketRequest || IsOfAnotherVersion(context.Request) || HttpProtocol.IsHttp10(context.Request.Protocol))
        {
            return $"this path is for WebSockets: send an HTTP/1.1 upgrade request of version {Version} with the subprotocol {contender.Subprotocol}\n";
        }

        return handshake.WebSocketRequestedProtocols.Contains(contender.Subprotocol)
            ? null
            : $"the subprotocol asked for is '{string.Join(", ", handshake.WebSocketRequestedProtocols)}'; " +
              $"send Sec-WebSocket-Protocol: {contender.Subprotocol}\n";
    }
}
