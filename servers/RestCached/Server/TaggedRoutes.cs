using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Servers.RestCached.Server;

internal static class TaggedRoutes
{
    // Before the plain routes of the same addresses, which have none.
    private const int First = -1;

    /// <summary>Maps what has a tag, in the place of what has none.</summary>
    public static void MapTagged(this IEndpointRouteBuilder routes)
    {
        var tagged = routes.ServiceProvider.GetRequiredService<TaggedResource>();
        routes.MapGet("/chat/rooms/{room}/messages", tagged.MessagesAsync).WithOrder(First);
        routes.MapGet("/ticker/quotes", tagged.SnapshotAsync).WithOrder(First);
        routes.MapGet("/ticker/quotes/{symbol}", tagged.QuoteAsync).WithOrder(First);
    }
}
