using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Connections;
using Servers.Frames;
using Servers.Frames.Client;
using Servers.Frames.Serving;
using Servers.Wires;

namespace Servers.WebSockets;

/// <summary>WebSocket over HTTP/1.1: one connection per client, many calls over it.</summary>
/// <param name="name">The ID.</param>
/// <param name="encoding">How messages are encoded.</param>
/// <param name="deflates">Whether messages are compressed, both ways (permessage-deflate, RFC 7692).</param>
internal sealed class WebSocketContender(string name, PayloadEncoding encoding, bool deflates = false) : IContender
{
    private const string Path = "/chat-ticker";

    // Shorter than the 60 s after which common proxies drop a silent connection.
    private static readonly TimeSpan s_keepAliveInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_keepAliveTimeout = TimeSpan.FromSeconds(15);

    private ConnectionSettings _settings = ConnectionSettings.Default;

    public string Name => _settings.Named(name);

    public string Summary => $"WebSocket over HTTP/1.1, {encoding.Name} in {(encoding.IsText ? "text" : "binary")} messages{(deflates ? ", permessage-deflate" : "")}, calls multiplexed";

    public PayloadEncoding Encoding => encoding;

    public Capabilities Capabilities => Capabilities.Native;

    public IReadOnlyList<SettingChoice> Settings => FrameSettings.Choices("ClientWebSockets");

    /// <summary>What both ends must name in the handshake; the version changes with the frames.</summary>
    public string Subprotocol => $"chat-ticker.v1.{encoding.Name}";

    /// <summary>Whether it accepts permessage-deflate from clients that offer it.</summary>
    public bool Deflates => deflates;

    public string? WhyNotOn(Wire wire) => deflates && !wire.CarriesBytes ? "no frames pass over it: there is nothing to deflate" : null;

    public void Listen(ListenOptions endpoint) => endpoint.Protocols = HttpProtocols.Http1;

    public void AddServices(IServiceCollection services, ServiceLimits limits)
    {
    }

    public void Map(WebApplication app)
    {
        app.Use(static next => context =>
        {
            KeptUpgrade.Keep(context.Features);
            return next(context);
        });
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

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        ConnectionPool.ConnectAsync(_settings.Connections, token => ConnectOneAsync(dialer, limits, token), cancellationToken);

    public IContender With(ConnectionSettings settings)
    {
        var other = (WebSocketContender)MemberwiseClone();
        other._settings = settings;
        return other;
    }

    private async ValueTask<IContenderClient> ConnectOneAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken)
    {
        var socket = await dialer.ConnectWebSocketAsync(
            Path,
            Subprotocol,
            options =>
            {
                options.KeepAliveInterval = s_keepAliveInterval;
                options.KeepAliveTimeout = s_keepAliveTimeout;
                options.DangerousDeflateOptions = deflates ? MessageByMessage() : null;
            },
            cancellationToken);
        return new FrameClient(new FrameConnection(CreateChannel(socket, limits.AnswerBytes)), new ServiceCodecs(encoding));
    }

    // No context is taken over. Workloads say the same again and again: a window kept from message to message would hold all of it,
    // and bytes would be counted that no conversation comes down to.
    private static WebSocketDeflateOptions MessageByMessage() => new() { ClientContextTakeover = false, ServerContextTakeover = false };

    /// <summary>Puts frames on an open WebSocket.</summary>
    /// <param name="socket">The WebSocket.</param>
    /// <param name="maxPayload">The most that a payload from the peer may take.</param>
    /// <param name="beneath">What the WebSocket reads from; null where that is out of reach.</param>
    public WebSocketChannel CreateChannel(WebSocket socket, int maxPayload, Stream? beneath = null) => encoding.IsText
        ? new WebSocketChannel(socket, TextFrameFormat.Instance, WebSocketMessageType.Text, maxPayload, _settings.BufferBytes(), beneath)
        : new WebSocketChannel(socket, BinaryFrameFormat.Instance, WebSocketMessageType.Binary, maxPayload, _settings.BufferBytes(), beneath);
}
