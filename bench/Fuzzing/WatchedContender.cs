using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Payloads.Encodings;
using Servers;
using Servers.Application;
using Servers.Wires;

namespace Bench.Fuzzing;

/// <summary>A contender whose host's errors are kept, and which is otherwise the contender itself.</summary>
internal sealed class WatchedContender(IContender inner, HostErrors errors) : IContender
{
    public string Name => inner.Name;

    public string Summary => inner.Summary;

    public PayloadEncoding Encoding => inner.Encoding;

    public Capabilities Capabilities => inner.Capabilities;

    public string? WhyNotOn(Wire wire) => inner.WhyNotOn(wire);

    public void Listen(ListenOptions endpoint) => inner.Listen(endpoint);

    public void AddServices(IServiceCollection services, ServiceLimits limits)
    {
        inner.AddServices(services, limits);
        services.AddLogging(logging => logging.AddProvider(errors).SetMinimumLevel(LogLevel.Error));
    }

    public void Map(WebApplication app) => inner.Map(app);

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        inner.ConnectAsync(dialer, limits, cancellationToken);
}
