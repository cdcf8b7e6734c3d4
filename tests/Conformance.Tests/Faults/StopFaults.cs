using Conformance.Tests.Hosting;
using Payloads;
using Payloads.Corpora;
using Servers;
using Servers.Application;
using Servers.Tests;

namespace Conformance.Tests.Faults;

/// <summary>A host that stops under its clients. It is a host of its own: the others go on.</summary>
internal static class StopFaults
{
    private const string Told = "the host stops, and the client is not left hanging";

    public static IReadOnlyList<Fault> All { get; } =
    [
        Stop("idle", static _ => Task.FromResult<Func<Task>>(static () => Task.CompletedTask)),
        Stop("member", static async client =>
        {
            var member = await client.Chat.JoinAsync(new JoinRequest(OpenLane.Room), CancellationToken.None);
            return () => member.MoveNextAsync().AsTask();
        }),
        Stop("follower", static async client =>
        {
            var ticks = await client.Ticker.SubscribeAsync(new TickSubscription(TickSubscription.Live, 0), CancellationToken.None);
            return () => ticks.MoveNextAsync().AsTask();
        }),
        Stop("replay", static async client =>
        {
            var ticks = await client.Ticker.SubscribeAsync(new TickSubscription(0, Corpus.TickCount), CancellationToken.None);
            return async () =>
            {
                while (await ticks.MoveNextAsync())
                {
                }
            };
        }),
        Stop("conversation", static async client =>
        {
            var conversation = await client.Chat.ConverseAsync(CancellationToken.None);
            await conversation.WriteAsync(OpenLane.Message(1), CancellationToken.None);
            return () => conversation.ReadAsync(CancellationToken.None).AsTask();
        }),
        Stop("ingest", static client => Task.FromResult<Func<Task>>(() => client.Ticker.IngestAsync(Corpus.Default.Ticks, CancellationToken.None).AsTask())),
        Stop("calls", static client => Task.FromResult<Func<Task>>(() =>
            Task.WhenAll(Enumerable.Range(0, 32).Select(i => client.Chat.SendAsync(OpenLane.Message(i), CancellationToken.None).AsTask())))),
    ];

    private static Fault Stop(string id, Func<IContenderClient, Task<Func<Task>>> beginAsync) => new($"stopped-under-{id}", Told, async lane =>
    {
        await using var doomed = await ContenderHost.StartAsync(lane.Contender, lane.Wire, ServiceLimits.Default, Deadline.Token());
        var client = await doomed.ConnectAsync(counter: null, Deadline.Token());
        await client.Chat.SendAsync(OpenLane.Message(1), Deadline.Token());
        var under = (await beginAsync(client))();
        await Deadline.Within(doomed.DisposeAsync());
        await Deadline.Within(under.ContinueWith(static _ => { }, TaskScheduler.Default));
        (await Should.ThrowAsync<Exception>(() => Deadline.Within(client.Chat.SendAsync(OpenLane.Message(2), CancellationToken.None)))).ShouldNotBeOfType<TimeoutException>();
        await Deadline.Within(client.DisposeAsync());
    });
}
