using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Servers.Rest.Server;

internal static class ChatRoutes
{
    /// <summary>Maps the chat service. The handlers are request delegates: nothing is bound by reflection.</summary>
    public static void MapChat(this IEndpointRouteBuilder routes)
    {
        var chat = routes.ServiceProvider.GetRequiredService<ChatResource>();
        var messages = routes.MapGroup("/chat/rooms/{room}/messages");
        messages.MapPost("", chat.PostAsync);
        messages.MapGet("", chat.GetAsync);
    }
}
