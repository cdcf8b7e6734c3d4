using Bench.Fuzzing;
using Conformance.Tests.Hosting;
using Servers.Tests;

namespace Conformance.Tests.Faults;

/// <summary>What holds after every fault: who was connected before is still served, the suite's own workloads are answered right, nobody is left behind.</summary>
internal static class Aftermath
{
    public static async Task VerifyAsync(OpenLane lane)
    {
        await lane.StillAnswersAsync();
        await Deadline.Within(HostCheck.VerifyAsync(lane.Host, Deadline.Token()));
    }
}
