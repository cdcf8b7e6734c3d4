using Bench.Workloads;
using Conformance.Tests.Hosting;
using Servers.Tests;

namespace Conformance.Tests.Faults;

/// <summary>What holds after every fault: who was connected before is still served, the suite's own workloads are answered right, nobody is left behind.</summary>
internal static class Aftermath
{
    // Those whose answers do not depend on what a host has been sent before.
    private static readonly string[] s_workloads = ["chat-send", "chat-converse", "chat-broadcast", "ticker-fanout", "ticker-ingest"];

    public static async Task VerifyAsync(OpenLane lane)
    {
        await lane.StillAnswersAsync();
        foreach (var name in s_workloads)
        {
            await Deadline.Within(VerifyAsync(lane, WorkloadCatalog.All.Single(workload => workload.Name == name)));
        }

        await Deadline.Until(() => lane.Host.Rooms.AllMembers == 0);
        await Deadline.Until(() => lane.Host.Feed.Subscribers == 0);
    }

    private static async Task VerifyAsync(OpenLane lane, Workload workload)
    {
        await using var exchange = await workload.PrepareAsync(new Stage(lane.Host, counter: null), Deadline.Token());
        (await exchange.RunAsync(0)).ShouldBe(exchange.Expected(0), $"{workload.Name} after the fault");
    }
}
