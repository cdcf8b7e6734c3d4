using Bench.Workloads;
using Servers;
using Servers.Wires;

namespace Bench.Tests.Workloads;

public class BesideStalledTests
{
    private const int Stalled = 3;

    [Theory]
    [InlineData("websocket-json")]
    [InlineData("grpc")]
    [InlineData("sse-json")]
    [InlineData("signalr-json")]
    public async Task Who_does_not_read_is_subscribed_and_the_others_get_every_answer(string contender)
    {
        var wire = WireCatalog.All.Single(static wire => wire.Name == "memory");
        var inner = WorkloadCatalog.All.Single(static workload => workload.Name == "ticker-fanout");
        var workload = new BesideStalled(inner, Stalled);
        await using var host = await ContenderHost.StartAsync(Contenders.Named(contender)!, wire, workload.Limits, CancellationToken.None);
        await using (var exchange = await workload.PrepareAsync(new Stage(host, counter: null), CancellationToken.None))
        {
            host.Rooms.AllMembers.ShouldBe(Stalled);
            for (var turn = 0; turn < 100; turn++)
            {
                (await exchange.RunAsync(turn).AsTask().WaitAsync(TimeSpan.FromSeconds(30))).ShouldBe(exchange.Expected(turn));
            }
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (host.Rooms.AllMembers + host.Feed.Subscribers > 0)
        {
            await Task.Delay(1, patience.Token);
        }
    }
}
