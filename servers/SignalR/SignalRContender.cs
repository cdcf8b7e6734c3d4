using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Connections;
using Servers.SignalR.Client;
using Servers.SignalR.Server;
using Servers.Wires;

namespace Servers.SignalR;

/// <summary>A SignalR hub over WebSocket, in the JSON hub protocol: one connection per client, many invocations over it.</summary>
/// <param name="settings">How its connections are set.</param>
internal sealed class SignalRContender(ConnectionSettings settings) : IContender
{
    private const string Path = "/hub";

    public SignalRContender()
        : this(ConnectionSettings.Default)
    {
    }

    public string Name => settings.Named("signalr-json");

    public string Summary => "SignalR over WebSocket, JSON hub protocol, streams both ways";

    public PayloadEncoding Encoding => PayloadEncoding.Json;

    public Capabilities Capabilities => Capabilities.Native;

    public IReadOnlyList<SettingChoice> Settings { get; } =
        [new(ConnectionSetting.Connections, "one, which carries all calls", "so many HubConnections", ConnectionStrategy.One.Most)];

    public void Listen(ListenOptions endpoint) => endpoint.Protocols = HttpProtocols.Http1;

    public void AddServices(IServiceCollection services, ServiceLimits limits) => services
        .AddSignalR(hub =>
        {
            hub.MaximumReceiveMessageSize = limits.MessageBytes;
            hub.EnableDetailedErrors = true; // What the framework itself refuses has its reason told, too.
            hub.AddFilter(new RefusalFilter());
        })
        .AddJsonProtocol(static json => json.PayloadSerializerOptions = HubJson.Options);

    public void Map(WebApplication app) => app.MapHub<ChatTickerHub>(Path);

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        ConnectionPool.ConnectAsync(settings.Connections, token => ConnectOneAsync(dialer, token), cancellationToken);

    public IContender With(ConnectionSettings settings) => new SignalRContender(settings);

    private static async ValueTask<IContenderClient> ConnectOneAsync(IDialer dialer, CancellationToken cancellationToken)
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory>(new WebSocketConnectionFactory(dialer, Path));
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(new Uri(dialer.BaseAddress, Path)));
        builder.AddJsonProtocol(static json => json.PayloadSerializerOptions = HubJson.Options);
        var hub = builder.Build();
        try
        {
            await hub.StartAsync(cancellationToken);
            return new SignalRClient(hub);
        }
        catch
        {
            await hub.DisposeAsync();
            throw;
        }
    }
}
