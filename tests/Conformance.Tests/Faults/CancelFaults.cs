using Conformance.Tests.Hosting;
using Payloads;
using Payloads.Corpora;
using Servers.Tests;

namespace Conformance.Tests.Faults;

/// <summary>Callers that give up: before a call, during it, and by a deadline.</summary>
internal static class CancelFaults
{
    private static readonly (string Name, Func<TroubledClient, CancellationToken, Task> CallAsync)[] s_calls =
    [
        ("send", static (client, stop) => client.Chat.SendAsync(OpenLane.Message(1), stop).AsTask()),
        ("history", static (client, stop) => client.Chat.HistoryAsync(new HistoryRequest(Corpus.Room, 50), stop).AsTask()),
        ("quote", static (client, stop) => client.Ticker.QuoteAsync(new QuoteRequest(Corpus.Default.Quotes[0].Symbol), stop).AsTask()),
        ("snapshot", static (client, stop) => client.Ticker.SnapshotAsync(stop).AsTask()),
        ("ingest", static (client, stop) => client.Ticker.IngestAsync(Corpus.Default.Ticks, stop).AsTask()),
    ];

    public static IReadOnlyList<Fault> All { get; } =
    [
        .. s_calls.Select(static call => new Fault(
            $"cancelled-{call.Name}-before", "the call is cancelled, and the client goes on", lane => BeforeAsync(lane, call.CallAsync))),
        .. s_calls.Select(static call => new Fault(
            $"cancelled-{call.Name}-at-once", "the call is answered or cancelled, and the client goes on", lane => AtOnceAsync(lane, call.CallAsync))),
        .. s_calls.Select(static call => new Fault(
            $"deadline-of-{call.Name}", "on a wire that has stalled, the call ends by its deadline", lane => DeadlineAsync(lane, call.CallAsync))),
    ];

    private static async Task BeforeAsync(OpenLane lane, Func<TroubledClient, CancellationToken, Task> callAsync)
    {
        await using var client = await TroubledClient.ConnectAsync(lane);
        await Should.ThrowAsync<OperationCanceledException>(() => Deadline.Within(callAsync(client, new CancellationToken(canceled: true))));
        await GoesOnAsync(client);
    }

    private static async Task AtOnceAsync(OpenLane lane, Func<TroubledClient, CancellationToken, Task> callAsync)
    {
        await using var client = await TroubledClient.ConnectAsync(lane);
        for (var i = 0; i < 20; i++)
        {
            using var stop = new CancellationTokenSource();
            var call = callAsync(client, stop.Token);
            await stop.CancelAsync();
            await Deadline.Within(call.ContinueWith(static _ => { }, TaskScheduler.Default));
            (call.IsCanceled || call.IsCompletedSuccessfully).ShouldBeTrue($"{call.Exception}");
        }

        await GoesOnAsync(client);
    }

    private static async Task DeadlineAsync(OpenLane lane, Func<TroubledClient, CancellationToken, Task> callAsync)
    {
        await using var client = await TroubledClient.ConnectAsync(lane);
        client.Trouble.AfterReading(0, Ending.Stall);
        using var deadline = new CancellationTokenSource(TimeSpan.FromMilliseconds(1));
        await Should.ThrowAsync<OperationCanceledException>(() => Deadline.Within(callAsync(client, deadline.Token)));
    }

    private static async Task GoesOnAsync(TroubledClient client) =>
        (await Deadline.Within(client.Chat.SendAsync(OpenLane.Message(3), Deadline.Token()))).Id.ShouldBe(3);
}
