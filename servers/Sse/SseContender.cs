using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Connections;
using Servers.Rest;
using Servers.Rest.Server;
using Servers.Sse.Client;
using Servers.Sse.Server;
using Servers.Wires;

namespace Servers.Sse;

/// <summary>Server-sent events down, REST up: JSON, HTTP/1.1.</summary>
internal sealed class SseContender : IContender
{
    private ConnectionSettings _settings = ConnectionSettings.Default;

    public string Name => _settings.Named("sse-json");

    public string Summary => "server-sent events down (TypedResults.ServerSentEvents), REST up, JSON, HTTP/1.1";

    public PayloadEncoding Encoding => PayloadEncoding.Json;

    public Capabilities Capabilities { get; } = Capabilities.Native
        .Emulating(Operation.Converse, "concurrent POSTs: acknowledgements keep the messages' order, the room may not");

    public IReadOnlyList<SettingChoice> Settings => Http1Settings.Choices;

    public void Listen(ListenOptions endpoint) => endpoint.Protocols = HttpProtocols.Http1;

    public void AddServices(IServiceCollection services, ServiceLimits limits) => services
        .ConfigureHttpJsonOptions(static json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, JsonPayload.Context))
        .AddRest(Encoding)
        .AddSingleton<EventResource>();

    public void Map(WebApplication app)
    {
        app.MapRest();
        app.MapEvents();
    }

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        new(new SseClient(dialer, new RestFormat(Encoding), HttpVersion.Version11, limits, _settings));

    public IContender With(ConnectionSettings settings)
    {
        var other = (SseContender)MemberwiseClone();
        other._settings = settings;
        return other;
    }
}
