using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Payloads;
using Payloads.Encodings;
using Servers.Application;
using Servers.Rest;
using Servers.Rest.Server;

namespace Servers.LongPolling.Server;

/// <summary>What came after a cursor: answered at once where there is something, held until there is, or for as long as the client would wait.</summary>
/// <remarks>Nothing is kept for a client between two polls: the cursor is all there is, so nothing can be lost between them.</remarks>
internal sealed class UpdateResource(
    ChatRooms rooms, TickerFeed feed, ServiceLimits limits, RestFormat format, RestBodies bodies, IHostApplicationLifetime lifetime)
{
    // What proxies on the way are known to leave open (RFC 6202, 5.5).
    private const int LongestWait = 30;

    private const int DefaultTicks = 500;

    public async Task RoomAsync(HttpContext context)
    {
        var room = context.Request.Segment("room");
        var limit = context.Request.Number<int>("limit") ?? limits.HistoryLimit;
        using var messages = rooms.Join(new JoinRequest(room), After(context.Request));
        await AnswerAsync(context, messages, after => rooms.After(room, after, limit), format.Messages);
    }

    public async Task TickerAsync(HttpContext context)
    {
        var limit = context.Request.Number<int>("limit") ?? DefaultTicks;
        using var ticks = feed.Subscribe(new TickSubscription(After(context.Request), Count: 0));
        await AnswerAsync(context, ticks, after => feed.After(after, limit), format.Ticks);
    }

    private static long After(HttpRequest request) => request.Number<long>("after") ?? TickSubscription.Live;

    private async Task AnswerAsync<T>(
        HttpContext context, TopicSubscription<T> subscription, Func<long, T[]> read, IPayloadCodec<ReadOnlyMemory<T>> codec)
        where T : struct
    {
        var wait = Wait(context.Request);
        var items = read(subscription.Position);
        if (items.Length == 0 && await ComesAsync(subscription, wait, context.RequestAborted))
        {
            items = read(subscription.Position);
        }

        ReadOnlyMemory<T> answer = items;
        await bodies.AnswerAsync(context.Response, codec, answer);
    }

    /// <summary>Ends with true once there is something, with false where there is nothing for that long, or the host stops first.</summary>
    private async ValueTask<bool> ComesAsync<T>(TopicSubscription<T> subscription, TimeSpan wait, CancellationToken aborted)
        where T : struct
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        patience.CancelAfter(wait);
        try
        {
            await subscription.WaitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <exception cref="RefusedException"><see cref="Refusal.Invalid"/>: it is no whole number of seconds, or more than a poll is held.</exception>
    private static TimeSpan Wait(HttpRequest request) => (request.Number<int>("wait") ?? LongestWait) switch
    {
        >= 0 and <= LongestWait and var seconds => TimeSpan.FromSeconds(seconds),
        var seconds => throw new RefusedException(Refusal.Invalid, $"wait is 0 to {LongestWait} seconds, not {seconds}"),
    };
}
