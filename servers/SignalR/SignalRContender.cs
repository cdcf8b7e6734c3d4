using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.SignalR.Client;
using Servers.SignalR.Server;
using Servers.Wires;

namespace Servers.SignalR;

/// <summary>A SignalR hub over WebSocket, in the JSON hub protocol: one connection per client, many invocations over it.</summary>
internal sealed class SignalRContender : IContender
{
    private const string Path = "/hub";

    public string Name => "signalr-json";

    public string Summary => "SignalR over WebSocket, JSON hub protocol, streams both ways";

    public PayloadEncoding Encoding => PayloadEncoding.Json;

    public Capabilities Capabilities => Capabilities.Native;

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

    public async ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken)
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
