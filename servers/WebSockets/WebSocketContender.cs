using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Frames;
using Servers.Frames.Client;
using Servers.Frames.Serving;
using Servers.Wires;

namespace Servers.WebSockets;

/// <summary>WebSocket over HTTP/1.1: one connection per client, many calls over it.</summary>
internal sealed class WebSocketContender(string name, PayloadEncoding encoding) : IContender
{
    private const string Path = "/chat-ticker";

    // Shorter than the 60 s after which common proxies drop a silent connection.
    private static readonly TimeSpan s_keepAliveInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_keepAliveTimeout = TimeSpan.FromSeconds(15);

    public string Name => name;

    public string Summary => $"WebSocket over HTTP/1.1, {encoding.Name} in {(encoding.IsText ? "text" : "binary")} messages, calls multiplexed";

    public PayloadEncoding Encoding => encoding;

    public Capabilities Capabilities => Capabilities.Native;

    /// <summary>What both ends must name in the handshake; the version changes with the frames.</summary>
    public string Subprotocol => $"chat-ticker.v1.{encoding.Name}";

    public void Listen(ListenOptions endpoint) => endpoint.Protocols = HttpProtocols.Http1;

    public void AddServices(IServiceCollection services, ServiceLimits limits)
    {
    }

    public void Map(WebApplication app)
    {
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = s_keepAliveInterval, KeepAliveTimeout = s_keepAliveTimeout });
        var services = app.Services;
        var limits = services.GetRequiredService<ServiceLimits>();
        var endpoint = new WebSocketEndpoint(
            this,
            new FrameService(services.GetRequiredService<ChatRooms>(), services.GetRequiredService<TickerFeed>(), encoding) { Streams = limits.Streams },
            limits,
            app.Lifetime.ApplicationStopping);
        RequestDelegate accept = endpoint.AcceptAsync;
        app.MapGet(Path, accept);
    }

    public async ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken)
    {
        var socket = await dialer.ConnectWebSocketAsync(
            Path,
            Subprotocol,
            static options =>
            {
                options.KeepAliveInterval = s_keepAliveInterval;
                options.KeepAliveTimeout = s_keepAliveTimeout;
            },
            cancellationToken);
        return new FrameClient(new FrameConnection(CreateChannel(socket, limits.AnswerBytes)), new ServiceCodecs(encoding));
    }

    /// <summary>Puts frames on an open WebSocket.</summary>
    public WebSocketChannel CreateChannel(WebSocket socket, int maxPayload) => encoding.IsText
        ? new WebSocketChannel(socket, TextFrameFormat.Instance, WebSocketMessageType.Text, maxPayload)
        : new WebSocketChannel(socket, BinaryFrameFormat.Instance, WebSocketMessageType.Binary, maxPayload);
}
