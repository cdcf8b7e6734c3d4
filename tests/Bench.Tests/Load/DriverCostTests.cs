using Bench.Load;
using Bench.Records;
using Bench.Serving;
using Bench.Tests.Workloads;
using Bench.Workloads;
using Payloads;
using Servers.Wires;
using Xunit.Abstractions;

namespace Bench.Tests.Load;

/// <summary>What the driver itself adds to a send.</summary>
[Collection(AloneCollection.Name)]
public class DriverCostTests(ITestOutputHelper output)
{
    private const int Messages = 200_000;
    private const double MostBytesPerSend = 200;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 16)]
    [InlineData(8, 16)]
    public async Task It_allocates_less_than_200_bytes_a_send(int connections, int inFlight)
    {
        var options = new LoadOptions { Rate = null, Messages = Messages, Connections = connections, InFlight = inFlight };
        var place = 0L;
        await using var served = await ServedHere.StartAsync(Nothing(message => new ChatAck(message.Id, Interlocked.Increment(ref place))), CancellationToken.None);
        var workload = WorkloadCatalog.All.Single(static workload => workload.Name == "chat-send");

        var bytes = long.MaxValue;
        var fastest = TimeSpan.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var (before, cpu) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime);
            var outcome = await new LoadRun(served, workload, options).RunAsync(watcher: null, CancellationToken.None);
            bytes = Math.Min(bytes, GC.GetTotalAllocatedBytes(precise: true) - before);
            fastest = TimeSpan.FromTicks(Math.Min(fastest.Ticks, (Environment.CpuUsage.TotalTime - cpu).Ticks));
            outcome.Record.Counts.ShouldBe(new DeliveryCounts(Messages, Messages, 0, 0, 0, 0));
        }

        output.WriteLine($"{connections} × {inFlight}: {bytes / (double)Messages:F1} B a send, {Messages / fastest.TotalSeconds:N0} sends a second of CPU time");
        (bytes / (double)Messages).ShouldBeLessThan(MostBytesPerSend);
    }

    private static Lane Nothing(Func<ChatMessage, ChatAck> acknowledge) =>
        new(new NothingContender(acknowledge), WireCatalog.All.Single(static wire => wire.Name == "memory"));
}
