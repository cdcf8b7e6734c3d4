using Bench.Duels;
using Bench.Launches;
using Bench.Records;
using Bench.Sweeps;
using Bench.Tests.Runs;
using Bench.Workloads;

namespace Bench.Tests.Launches;

public class MatchRequestTests
{
    private static readonly TournamentOptions s_options = new() { Costs = [1.5, 2] };

    [Fact]
    public void A_match_survives_the_way()
    {
        var match = new Match(TournamentPurpose.Noise, TinyRun.Cells("chat-send/floor/memory", "chat-send/floor/memory")) { Handicap = 0.05 };

        var request = Sent(MatchRequest.Of(match, s_options));

        request.Match().Contestants.ShouldBe(match.Contestants);
        (request.Match().Purpose, request.Match().Handicap).ShouldBe((match.Purpose, match.Handicap));
        request.Options.Costs.ShouldBe([1.5, 2]);
        request.Options.Budget.ShouldBe(s_options.Budget);
    }

    [Fact]
    public void So_do_those_who_do_not_read_and_a_point_of_a_sweep()
    {
        var cell = TinyRun.Cells("ticker-fanout/grpc/memory")[0];
        var stalled = new Match(TournamentPurpose.Comparison, [cell, cell with { Workload = new BesideStalled(cell.Workload, 3) }]);
        var swept = new Match(TournamentPurpose.Sweep, [.. TinyRun.Cells("chat-send/grpc/memory", "chat-send/floor/memory")
            .Select(static lane => lane with { Workload = new SweptSend(new SweepPoint(256, 4)) })]);

        Sent(MatchRequest.Of(stalled, s_options)).Match().Cells[1].Workload.ShouldBeOfType<BesideStalled>().Count.ShouldBe(3);
        Sent(MatchRequest.Of(swept, s_options)).Match().Cells.Select(static found => found.Id).ShouldBe(swept.Cells.Select(static found => found.Id));
    }

    [Fact]
    public void A_cell_that_this_build_does_not_have_is_refused_by_name() =>
        Should.Throw<InvalidOperationException>(() => new MatchRequest(TournamentPurpose.Comparison, ["a/b/c"], 0, 0, s_options).Match()).Message.ShouldContain("a/b/c");

    private static MatchRequest Sent(MatchRequest request) => System.Text.Json.JsonSerializer.Deserialize(
        System.Text.Json.JsonSerializer.Serialize(request, LaunchJson.Default.MatchRequest), LaunchJson.Default.MatchRequest)!;
}
