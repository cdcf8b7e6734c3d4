using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Servers.Sse.Server;

internal static class EventRoutes
{
    /// <summary>Maps the streams of events.</summary>
    public static void MapEvents(this IEndpointRouteBuilder routes)
    {
        var events = routes.ServiceProvider.GetRequiredService<EventResource>();
        routes.MapGet("/chat/rooms/{room}/events", events.RoomAsync);
        routes.MapGet("/ticker/events", events.TickerAsync);
    }
}
