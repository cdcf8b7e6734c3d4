using System.Globalization;
using Microsoft.AspNetCore.Http;
using Payloads;
using Servers.Application;
using Servers.Rest.Server;

namespace Servers.Sse.Server;

/// <summary>A room's messages and the ticker's ticks as events. An event's ID is its sequence, so that a client can read on after it.</summary>
internal sealed class EventResource(ChatRooms rooms, TickerFeed feed)
{
    public async Task RoomAsync(HttpContext context)
    {
        var room = new JoinRequest(context.Request.Segment("room"));
        using var messages = rooms.Join(room, LastEventId(context.Request) ?? TickSubscription.Live);
        await SendAsync(context, messages, count: 0, static message => message.Sequence);
    }

    public async Task TickerAsync(HttpContext context)
    {
        var subscription = new TickSubscription(
            LastEventId(context.Request) ?? context.Request.Number<long>("after") ?? TickSubscription.Live,
            context.Request.Number<int>("count") ?? 0);
        using var ticks = feed.Subscribe(subscription);
        await SendAsync(context, ticks, subscription.Count, static tick => tick.Sequence);
    }

    private static async Task SendAsync<T>(HttpContext context, TopicSubscription<T> subscription, int count, Func<T, long> sequence)
        where T : struct
    {
        try
        {
            await TypedResults.ServerSentEvents(EventStream.Of(subscription, count, sequence, context.RequestAborted)).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has left, which is how it ends a subscription.
        }
    }

    /// <exception cref="RefusedException"><see cref="Refusal.Invalid"/>: it is no whole number.</exception>
    private static long? LastEventId(HttpRequest request)
    {
        string? id = request.Headers[EventNames.LastEventId];
        if (string.IsNullOrEmpty(id))
        {
            return null;
        }

        return long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw new RefusedException(Refusal.Invalid, $"{EventNames.LastEventId} is the ID of an event, a whole number, not '{id}'");
    }
}
