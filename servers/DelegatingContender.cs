using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Wires;

namespace Servers;

/// <summary>
/// Another contender, for whoever derives from this to change a part of it. It has no settings and no polling interval to choose: the
/// contender that came of the choice would be without the change.
/// </summary>
/// <param name="inner">The contender.</param>
public abstract class DelegatingContender(IContender inner) : IContender
{
    /// <inheritdoc/>
    public string Name => inner.Name;

    /// <inheritdoc/>
    public string Summary => inner.Summary;

    /// <inheritdoc/>
    public PayloadEncoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public Capabilities Capabilities => inner.Capabilities;

    /// <inheritdoc/>
    public string? WhyNotOn(Wire wire) => inner.WhyNotOn(wire);

    /// <inheritdoc/>
    public virtual void Listen(ListenOptions endpoint) => inner.Listen(endpoint);

    /// <inheritdoc/>
    public virtual void AddServices(IServiceCollection services, ServiceLimits limits) => inner.AddServices(services, limits);

    /// <inheritdoc/>
    public virtual void Map(WebApplication app) => inner.Map(app);

    /// <inheritdoc/>
    public virtual ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        inner.ConnectAsync(dialer, limits, cancellationToken);
}
