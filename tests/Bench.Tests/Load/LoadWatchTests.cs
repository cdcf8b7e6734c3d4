using System.Diagnostics;
using Bench.Load;

namespace Bench.Tests.Load;

public class LoadWatchTests
{
    [Fact]
    public async Task It_tells_what_was_answered_what_failed_and_what_is_due()
    {
        var log = new LoadLog(Schedule.Open(1_000, TimeSpan.Zero, TimeSpan.FromMilliseconds(10), Arrivals.Constant)) { Start = Stopwatch.GetTimestamp() - (10 * Stopwatch.Frequency) };
        foreach (var number in Enumerable.Range(0, 7))
        {
            log.States[number] = MessageState.Sent | (number < 5 ? MessageState.Answered : MessageState.Failed);
            log.Ended[number] = log.Start + log.Schedule.Offsets[number] + ((number + 1) * Stopwatch.Frequency / 1_000);
        }

        using var stop = new CancellationTokenSource();
        var seen = new First(stop);
        await new LoadWatch(log, isOpenLoop: true, seen).RunAsync(stop.Token);

        var glimpse = seen.Glimpse.ShouldNotBeNull();
        (glimpse.P50, glimpse.P99, glimpse.Unanswered, glimpse.Errors, glimpse.IsWarmUp).ShouldBe((3_000, 5_000, 3, 2, false));
    }

    private sealed class First(CancellationTokenSource stop) : ILoadWatcher
    {
        public LoadGlimpse? Glimpse { get; private set; }

        public void Passed(LoadGlimpse glimpse)
        {
            Glimpse ??= glimpse;
            stop.Cancel();
        }
    }
}
