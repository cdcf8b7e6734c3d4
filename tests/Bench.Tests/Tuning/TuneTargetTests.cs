using Bench.Commands;
using Bench.Tests.Workloads;
using Bench.Tuning;
using Bench.Workloads;
using Payloads;
using Servers;
using Servers.Connections;
using Servers.Wires;

namespace Bench.Tests.Tuning;

public class TuneTargetTests
{
    [Fact]
    public void Settings_make_a_cell_and_none_the_cell_of_the_catalog()
    {
        var target = Of("grpc", "chat-send-16", null);

        target.InFlight.ShouldBe(16);
        target.With(ConnectionSettings.Default).Id.ShouldBe("chat-send-16/grpc/memory");
        target.With(new ConnectionSettings { Window = 1 << 20 }).Id.ShouldBe("chat-send-16/grpc@window=1MiB/memory");
    }

    [Fact]
    public async Task A_workload_may_have_another_number_in_flight_and_gives_right_answers_with_it()
    {
        var target = Of("grpc", "ticker-stream", 4);
        target.InFlight.ShouldBe(4);

        await using var session = await Session.OpenAsync(target.With(new ConnectionSettings { Connections = ConnectionStrategy.PerWorker }), counter: null, CancellationToken.None);
        await session.RunAsync(8);

        Should.NotThrow(session.Check);
    }

    [Fact]
    public void A_contender_without_settings_is_told_of()
    {
        var complaint = Should.Throw<UsageException>(() => TuneTarget.Of(
            new NothingContender(static message => new ChatAck(message.Id, 1)), WireCatalog.All[1], Workload("chat-send"), null)).Message;

        complaint.ShouldStartWith("nothing has no settings to search: it runs as it is");
    }

    private static TuneTarget Of(string contender, string workload, int? inFlight) =>
        TuneTarget.Of(Contenders.Named(contender)!, WireCatalog.All.Single(static wire => wire.Name == "memory"), Workload(workload), inFlight);

    private static Workload Workload(string name) => WorkloadCatalog.All.Single(workload => workload.Name == name);
}
