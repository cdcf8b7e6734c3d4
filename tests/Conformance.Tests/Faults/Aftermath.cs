using Bench.Fuzzing;
using Conformance.Tests.Hosting;
using Servers.Tests;

namespace Conformance.Tests.Faults;

/// <summary>What holds after every fault: who was connected before is still served, the suite's own workloads are answered right, nobody is left behind.</summary>
internal static class Aftermath
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);

    public static async Task VerifyAsync(OpenLane lane)
    {
        await lane.StillAnswersAsync();
        await Deadline.Within(FeedRestsAsync(lane));
        await Deadline.Within(HostCheck.VerifyAsync(lane.Host, Deadline.Token()));
    }

    // What was taken of an ingest before its caller gave up is still published, and would be heard among the ticks of a workload.
    private static async Task FeedRestsAsync(OpenLane lane)
    {
        for (var (before, now) = (-1L, Newest()); now != before; (before, now) = (now, Newest()))
        {
            await Task.Delay(s_pause);
        }

        long Newest() => lane.Host.Feed.Last(1)[0].Sequence;
    }
}
