using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers;
using Servers.Application;
using Servers.Wires;

namespace Bench.Web;

/// <summary>A contender as it is served to a browser: unchanged, behind a look at where requests come from, its bytes counted.</summary>
internal sealed class BrowserContender(IContender inner, PageOrigins origins, ByteCounter counter) : IContender
{
    public string Name => inner.Name;

    public string Summary => inner.Summary;

    public PayloadEncoding Encoding => inner.Encoding;

    public Capabilities Capabilities => inner.Capabilities;

    public string? WhyNotOn(Wire wire) => inner.WhyNotOn(wire);

    public void Listen(ListenOptions endpoint)
    {
        inner.Listen(endpoint);
        endpoint.CountBytes(counter);
    }

    public void AddServices(IServiceCollection services, ServiceLimits limits) => inner.AddServices(services, limits);

    public void Map(WebApplication app)
    {
        app.Use(next => new OriginGuard(next, origins).InvokeAsync);
        inner.Map(app);
    }

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        inner.ConnectAsync(dialer, limits, cancellationToken);
}
