using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;

namespace Servers.Rest.Server;

/// <summary>The server end of REST, for every contender that answers what is asked of it as REST does.</summary>
internal static class RestServer
{
    /// <summary>Registers what the resources need.</summary>
    public static IServiceCollection AddRest(this IServiceCollection services, PayloadEncoding encoding) => services
        .AddSingleton(new RestFormat(encoding))
        .AddSingleton<RestBodies>()
        .AddSingleton<ChatResource>()
        .AddSingleton<TickerResource>();

    /// <summary>Maps the resources. Before anything else: what is mapped later has its refusals said as problems, too.</summary>
    public static void MapRest(this WebApplication app)
    {
        app.Use(static next => new RefusalMiddleware(next).InvokeAsync);
        app.MapChat();
        app.MapTicker();
    }
}
