using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Servers;
using Servers.Application;

namespace Bench.Fuzzing;

/// <summary>A contender whose host's errors are kept, and which is otherwise the contender itself.</summary>
internal sealed class WatchedContender(IContender inner, HostErrors errors) : DelegatingContender(inner)
{
    public override void AddServices(IServiceCollection services, ServiceLimits limits)
    {
        base.AddServices(services, limits);
        services.AddLogging(logging => logging.AddProvider(errors).SetMinimumLevel(LogLevel.Error));
    }
}
