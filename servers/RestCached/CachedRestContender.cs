using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Connections;
using Servers.Rest;
using Servers.RestCached.Client;
using Servers.RestCached.Server;
using Servers.Wires;

namespace Servers.RestCached;

/// <summary>rest-json with conditional requests: a client keeps what it was answered, and asks whether it still holds.</summary>
/// <param name="rest">What is asked so.</param>
internal sealed class CachedRestContender(RestContender rest) : IContender
{
    public CachedRestContender()
        : this(new RestContender("rest-json-cached", PayloadEncoding.Json, HttpVersion.Version11))
    {
    }

    public string Name => rest.Name;

    public string Summary => $"{rest.Summary}, conditional requests for quote, snapshot and history (ETag, 304)";

    public PayloadEncoding Encoding => rest.Encoding;

    public Capabilities Capabilities => rest.Capabilities;

    public IReadOnlyList<SettingChoice> Settings => rest.Settings;

    public void Listen(ListenOptions endpoint) => rest.Listen(endpoint);

    public void AddServices(IServiceCollection services, ServiceLimits limits)
    {
        rest.AddServices(services, limits);
        services.AddSingleton<TaggedResource>();
    }

    public void Map(WebApplication app)
    {
        rest.Map(app);
        app.MapTagged();
    }

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        new(new CachingClient(rest.CreateHttp1Handler(dialer), handler => rest.Client(handler, dialer.BaseAddress, limits), limits));

    public IContender Polling(TimeSpan every) => new CachedRestContender(rest.Polling(every));

    public IContender With(ConnectionSettings settings) => new CachedRestContender(rest.With(settings));
}
