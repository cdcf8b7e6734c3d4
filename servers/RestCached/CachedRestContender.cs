using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Rest;
using Servers.RestCached.Client;
using Servers.RestCached.Server;
using Servers.Wires;

namespace Servers.RestCached;

/// <summary>rest-json with conditional requests: a client keeps what it was answered, and asks whether it still holds.</summary>
/// <param name="pollEvery">How long a client waits before each poll; null: not long, and longer the less it finds.</param>
internal sealed class CachedRestContender(TimeSpan? pollEvery = null) : IContender
{
    private readonly RestContender _rest = new("rest-json-cached", PayloadEncoding.Json, HttpVersion.Version11);

    public string Name => _rest.Name;

    public string Summary => $"{_rest.Summary}, conditional requests for quote, snapshot and history (ETag, 304)";

    public PayloadEncoding Encoding => _rest.Encoding;

    public Capabilities Capabilities => _rest.Capabilities;

    public void Listen(ListenOptions endpoint) => _rest.Listen(endpoint);

    public void AddServices(IServiceCollection services, ServiceLimits limits)
    {
        _rest.AddServices(services, limits);
        services.AddSingleton<TaggedResource>();
    }

    public void Map(WebApplication app)
    {
        _rest.Map(app);
        app.MapTagged();
    }

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        new(new CachingClient(dialer, new RestFormat(Encoding), HttpVersion.Version11, limits, pollEvery));

    public IContender Polling(TimeSpan every) => new CachedRestContender(every);
}
