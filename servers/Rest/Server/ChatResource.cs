using Microsoft.AspNetCore.Http;
using Payloads;
using Servers.Application;

namespace Servers.Rest.Server;

/// <summary>The messages of a room.</summary>
internal sealed class ChatResource(ChatRooms rooms, RestFormat format, RestBodies bodies)
{
    public const int DefaultLimit = 50;

    public async Task PostAsync(HttpContext context)
    {
        var message = await bodies.ReadAsync(context.Request, format.Message);
        var room = context.Request.Segment("room");
        if (message.Room != room)
        {
            throw new RefusedException(
                Refusal.Invalid, $"the message is for room '{message.Room}' and was posted to '{room}'; name the same room in both");
        }

        await bodies.AnswerAsync(context.Response, format.Ack, rooms.Post(message));
    }

    public Task GetAsync(HttpContext context)
    {
        var request = context.Request;
        var room = request.Segment("room");
        var limit = request.Number<int>("limit") ?? DefaultLimit;
        ReadOnlyMemory<ChatMessage> messages = request.Number<long>("after") is { } sequence
            ? rooms.After(room, sequence, limit)
            : rooms.History(new HistoryRequest(room, limit));
        return bodies.AnswerAsync(context.Response, format.Messages, messages);
    }
}
