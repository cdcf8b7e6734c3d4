using Microsoft.AspNetCore.SignalR;
using Servers.Application;

namespace Servers.SignalR.Server;

/// <summary>Says the application's refusals as hub errors, whose text reaches the client.</summary>
internal sealed class RefusalFilter : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (RefusedException refused)
        {
            throw RefusalError.Of(refused);
        }
    }
}
