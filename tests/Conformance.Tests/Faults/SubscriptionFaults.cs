using Conformance.Tests.Hosting;
using Payloads;
using Servers.Tests;

namespace Conformance.Tests.Faults;

/// <summary>Connections that end, or stop, with a subscription or a conversation standing on them.</summary>
internal static class SubscriptionFaults
{
    private const string Ends = "who listens is not left hanging, and is no member any more";

    public static IReadOnlyList<Fault> All { get; } =
    [
        .. new[] { Ending.Cut, Ending.Reset }.SelectMany(static ending => new[]
        {
            new Fault($"{ending}-member".ToLowerInvariant(), Ends, lane => EndsAsync(lane, ending, JoinAsync)),
            new Fault($"{ending}-follower".ToLowerInvariant(), Ends, lane => EndsAsync(lane, ending, FollowAsync)),
            new Fault($"{ending}-conversation".ToLowerInvariant(), Ends, lane => EndsAsync(lane, ending, ConverseAsync)),
        }),
        new Fault("vanished-member", Ends, static lane => VanishesAsync(lane, JoinAsync)),
        new Fault("vanished-follower", Ends, static lane => VanishesAsync(lane, FollowAsync)),
        new Fault("vanished-conversation", Ends, static lane => VanishesAsync(lane, ConverseAsync)),
        new Fault("left-member", "leaving is noticed", static lane => LeavesAsync(lane, JoinAsync)),
        new Fault("left-follower", "leaving is noticed", static lane => LeavesAsync(lane, FollowAsync)),
        new Fault("left-conversation", "leaving is noticed", static lane => LeavesAsync(lane, ConverseAsync)),
    ];

    private static async Task EndsAsync(OpenLane lane, Ending ending, Func<TroubledClient, CancellationToken, Task<(IAsyncDisposable Stream, Func<Task> NextAsync)>> openAsync)
    {
        await using var client = await TroubledClient.ConnectAsync(lane);
        var (stream, nextAsync) = await openAsync(client, CancellationToken.None);
        var next = nextAsync();
        client.Trouble.AfterReading(0, ending);
        client.Trouble.CutAll(ending);
        await Deadline.Within(next.ContinueWith(static _ => { }, TaskScheduler.Default));
        next.IsFaulted.ShouldBeTrue("a connection that was lost is no end of the stream");
        await Deadline.Within(stream.DisposeAsync());
    }

    // Half-open: the client is gone, and no packet says so. The host goes on to publish.
    private static async Task VanishesAsync(OpenLane lane, Func<TroubledClient, CancellationToken, Task<(IAsyncDisposable Stream, Func<Task> NextAsync)>> openAsync)
    {
        await using var client = await TroubledClient.ConnectAsync(lane);
        using var stop = new CancellationTokenSource();
        var (stream, nextAsync) = await openAsync(client, stop.Token);
        client.Trouble.AfterReading(0, Ending.Stall);
        var next = nextAsync();
        for (var i = 0; i < 100; i++)
        {
            lane.Host.Rooms.Post(OpenLane.Message(i));
            lane.Host.Feed.Publish(Payloads.Corpora.Corpus.Default.Ticks.Span[i]);
        }

        await lane.StillAnswersAsync();
        next.IsCompleted.ShouldBeFalse();
        client.Trouble.CutAll(Ending.Cut);
        await stop.CancelAsync();
        await Deadline.Within(next.ContinueWith(static _ => { }, TaskScheduler.Default));
        await Deadline.Within(stream.DisposeAsync());
    }

    private static async Task LeavesAsync(OpenLane lane, Func<TroubledClient, CancellationToken, Task<(IAsyncDisposable Stream, Func<Task> NextAsync)>> openAsync)
    {
        var others = lane.Host.Rooms.AllMembers;
        await using var client = await TroubledClient.ConnectAsync(lane);
        using var stop = new CancellationTokenSource();
        var (stream, nextAsync) = await openAsync(client, stop.Token);
        var next = nextAsync();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => Deadline.Within(next));
        await Deadline.Within(stream.DisposeAsync());
        await Deadline.Until(() => lane.Host.Rooms.AllMembers == others && lane.Host.Feed.Subscribers == 0);
    }

    private static async Task<(IAsyncDisposable Stream, Func<Task> NextAsync)> JoinAsync(TroubledClient client, CancellationToken stop)
    {
        var member = await client.Chat.JoinAsync(new JoinRequest("nobody posts here"), stop);
        return (member, () => member.MoveNextAsync().AsTask());
    }

    private static async Task<(IAsyncDisposable Stream, Func<Task> NextAsync)> FollowAsync(TroubledClient client, CancellationToken stop)
    {
        var ticks = await client.Ticker.SubscribeAsync(new TickSubscription(TickSubscription.Live, 0), stop);
        return (ticks, () => ticks.MoveNextAsync().AsTask());
    }

    private static async Task<(IAsyncDisposable Stream, Func<Task> NextAsync)> ConverseAsync(TroubledClient client, CancellationToken stop)
    {
        var conversation = await client.Chat.ConverseAsync(stop);
        await conversation.WriteAsync(OpenLane.Message(1), stop);
        await Deadline.Within(conversation.ReadAsync(stop));
        return (conversation, () => ReadOnAsync(conversation, stop));
    }

    // Where conversations are emulated there is no answer to wait for without a message.
    private static async Task ReadOnAsync(Servers.IConversation conversation, CancellationToken stop)
    {
        while (true)
        {
            await conversation.WriteAsync(OpenLane.Message(1), stop);
            await conversation.ReadAsync(stop);
        }
    }
}
