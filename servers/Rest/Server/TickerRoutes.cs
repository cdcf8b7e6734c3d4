using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Servers.Rest.Server;

internal static class TickerRoutes
{
    /// <summary>Maps the ticker service. The handlers are request delegates: nothing is bound by reflection.</summary>
    public static void MapTicker(this IEndpointRouteBuilder routes)
    {
        var ticker = routes.ServiceProvider.GetRequiredService<TickerResource>();
        var root = routes.MapGroup("/ticker");
        root.MapGet("/quotes", ticker.SnapshotAsync);
        root.MapGet("/quotes/{symbol}", ticker.QuoteAsync);
        root.MapGet("/ticks", ticker.StreamAsync);
        root.MapPost("/ticks", ticker.IngestAsync);
        root.MapGet("/ticks/latest", ticker.LatestAsync);
    }
}
