using Conformance.Tests.Hosting;
using Payloads;
using Payloads.Corpora;
using Servers.Application;
using Servers.Tests;

namespace Conformance.Tests.Faults;

/// <summary>Readers that stop reading, and what the host keeps for them. Each measures the process: nothing may run beside it.</summary>
internal static class MemoryFaults
{
    // Pipes, windows and sockets between the two ends hold less than this; what is published is several times as much.
    private const long Bound = 8 * 1024 * 1024;

    private const string Bounded = "the host's memory stays bounded, and the others hear everything";

    public static IReadOnlyList<Fault> All { get; } =
    [
        new Fault("stalled-follower", Bounded, static lane => StallsAsync(lane, FollowAsync, static lane => lane.Host.Feed.Publish(Corpus.Default.Ticks.Span), times: 500)),
        new Fault("stalled-member", Bounded, static lane => StallsAsync(lane, JoinAsync, Post, times: 30)),
        new Fault("stalled-reader-of-histories", "the host's memory stays bounded", static lane => StallsAsync(lane, static (_, _) => Task.CompletedTask, static _ => { }, times: 1, AskAsync)),
        new Fault("thousand-connections-in-turn", "nothing of them is kept", static async lane =>
        {
            await RoundsAsync(lane, 100);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            await RoundsAsync(lane, 1_000);
            GrownBy(before).ShouldBeLessThan(Bound / 4);
        }),
    ];

    private static async Task StallsAsync(
        OpenLane lane, Func<TroubledClient, CancellationToken, Task> subscribeAsync, Action<OpenLane> publish, int times, Func<TroubledClient, CancellationToken, Task>? askAsync = null)
    {
        await using var client = await TroubledClient.ConnectAsync(lane);
        using var stop = new CancellationTokenSource();
        await subscribeAsync(client, stop.Token);
        publish(lane);
        client.Trouble.AfterReading(0, Ending.Stall);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < times; i++)
        {
            publish(lane);
        }

        var asked = askAsync?.Invoke(client, stop.Token) ?? Task.CompletedTask;
        await lane.StillAnswersAsync();
        GrownBy(before).ShouldBeLessThan(Bound);
        await stop.CancelAsync();
        await Deadline.Within(asked.ContinueWith(static _ => { }, TaskScheduler.Default));
    }

    // Collected until it no longer shrinks: what has just been let go is not what is kept.
    private static long GrownBy(long before) => GC.GetTotalMemory(forceFullCollection: true) - before;

    private static async Task FollowAsync(TroubledClient client, CancellationToken stop) =>
        await client.Ticker.SubscribeAsync(new TickSubscription(TickSubscription.Live, 0), stop);

    private static async Task JoinAsync(TroubledClient client, CancellationToken stop) =>
        await client.Chat.JoinAsync(new JoinRequest(OpenLane.Room), stop);

    // As many as a room keeps, so that what it keeps is the same before and after.
    private static void Post(OpenLane lane)
    {
        var text = Corpus.Default.Messages(TextSize.Medium)[0].Text;
        for (var i = 0; i < ServiceLimits.Default.RoomCapacity; i++)
        {
            lane.Host.Rooms.Post(OpenLane.Message(i, text));
        }
    }

    // Some 8 KB of answer each, a hundred of them: no more at once than one connection may carry anywhere.
    private static Task AskAsync(TroubledClient client, CancellationToken stop) => Task.WhenAll(
        Enumerable.Range(0, 100).Select(_ => client.Chat.HistoryAsync(new HistoryRequest(Corpus.Room, 50), stop).AsTask()));

    private static async Task RoundsAsync(OpenLane lane, int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            await using var client = await lane.Host.ConnectAsync(counter: null, Deadline.Token());
            await Deadline.Within(client.Chat.SendAsync(OpenLane.Message(i), Deadline.Token()));
        }
    }
}
