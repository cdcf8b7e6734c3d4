using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Servers.LongPolling.Server;

internal static class UpdateRoutes
{
    /// <summary>Maps the polls that are held.</summary>
    public static void MapUpdates(this IEndpointRouteBuilder routes)
    {
        var updates = routes.ServiceProvider.GetRequiredService<UpdateResource>();
        routes.MapGet("/chat/rooms/{room}/updates", updates.RoomAsync);
        routes.MapGet("/ticker/updates", updates.TickerAsync);
    }
}
