using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers;
using Servers.Application;
using Servers.Wires;

namespace Bench.Tests.Fuzzing;

/// <summary>A contender that falls on what no well-behaved client sends: a request for what there is not.</summary>
internal sealed class FragileContender(IContender inner) : IContender
{
    public string Name => inner.Name;

    public string Summary => inner.Summary;

    public PayloadEncoding Encoding => inner.Encoding;

    public Capabilities Capabilities => inner.Capabilities;

    public void Listen(ListenOptions endpoint) => inner.Listen(endpoint);

    public void AddServices(IServiceCollection services, ServiceLimits limits) => inner.AddServices(services, limits);

    public void Map(WebApplication app)
    {
        inner.Map(app);
        app.MapFallback(new RequestDelegate(static _ => throw new InvalidOperationException("nobody asks for this")));
    }

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        inner.ConnectAsync(dialer, limits, cancellationToken);
}
