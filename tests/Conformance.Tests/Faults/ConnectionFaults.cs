using Conformance.Tests.Hosting;
using Payloads;
using Payloads.Corpora;
using Servers.Tests;

namespace Conformance.Tests.Faults;

/// <summary>Connections that end, or stop, within a message: each call with so many bytes of it passed.</summary>
internal static class ConnectionFaults
{
    private static readonly string s_text = Corpus.Default.Messages(TextSize.Large)[0].Text;

    // Up: a message of 16 KiB, a thousand ticks. Down: fifty messages, a hundred quotes, a thousand ticks. Compressed, too, each takes more than 400 bytes.
    private static readonly (string Call, bool Up, long[] Bytes, Func<OpenLane, TroubledClient, CancellationToken, Task> CallAsync)[] s_calls =
    [
        ("send", true, [0, 1, 100, 400], static (_, client, stop) => client.Chat.SendAsync(OpenLane.Message(2, s_text), stop).AsTask()),
        ("ingest", true, [0, 1, 100, 400], static (_, client, stop) => client.Ticker.IngestAsync(Corpus.Default.Ticks, stop).AsTask()),
        ("history", false, [0, 1, 100, 400], static (_, client, stop) => client.Chat.HistoryAsync(new HistoryRequest(Corpus.Room, 50), stop).AsTask()),
        ("snapshot", false, [0, 1, 100, 400], static (_, client, stop) => client.Ticker.SnapshotAsync(stop).AsTask()),
        ("replay", false, [0, 1, 100, 400], ReplayAsync),
    ];

    public static IReadOnlyList<Fault> All { get; } =
    [
        .. from call in s_calls
           from bytes in call.Bytes
           from ending in new[] { Ending.Cut, Ending.Reset }
           select new Fault(
               $"{ending}-{call.Call}-after-{bytes}".ToLowerInvariant(),
               "the call fails, and does not hang",
               lane => EndsAsync(lane, call.Up, bytes, ending, call.CallAsync)),
        .. from call in s_calls
           let bytes = call.Bytes[0]
           select new Fault(
               $"stall-{call.Call}-after-{bytes}",
               "the call lasts until its token is cancelled, and ends by that",
               lane => StallsAsync(lane, call.Up, bytes, call.CallAsync)),
    ];

    private static async Task EndsAsync(OpenLane lane, bool up, long bytes, Ending ending, Func<OpenLane, TroubledClient, CancellationToken, Task> callAsync)
    {
        await using var client = await TroubledClient.ConnectAsync(lane);
        Arm(client.Trouble, up, bytes, ending);
        (await Should.ThrowAsync<Exception>(() => Deadline.Within(callAsync(lane, client, CancellationToken.None)))).ShouldNotBeOfType<TimeoutException>();
        client.Trouble.Reached.IsCompleted.ShouldBeTrue("the call failed before the trouble came");
    }

    private static async Task StallsAsync(OpenLane lane, bool up, long bytes, Func<OpenLane, TroubledClient, CancellationToken, Task> callAsync)
    {
        await using var client = await TroubledClient.ConnectAsync(lane);
        using var stop = new CancellationTokenSource();
        Arm(client.Trouble, up, bytes, Ending.Stall);
        var call = callAsync(lane, client, stop.Token);
        await Deadline.Within(client.Trouble.Reached);
        call.IsCompleted.ShouldBeFalse();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => Deadline.Within(call));
    }

    private static void Arm(Trouble trouble, bool up, long bytes, Ending ending)
    {
        if (up)
        {
            trouble.AfterWriting(bytes, ending);
        }
        else
        {
            trouble.AfterReading(bytes, ending);
        }
    }

    // The tape's last: others have put theirs behind those that it began with.
    private static async Task ReplayAsync(OpenLane lane, TroubledClient client, CancellationToken stop)
    {
        var after = lane.Host.Feed.Last(1)[0].Sequence - Corpus.TickCount;
        await using var ticks = await client.Ticker.SubscribeAsync(new TickSubscription(after, Corpus.TickCount), stop);
        while (await ticks.MoveNextAsync())
        {
        }
    }
}
