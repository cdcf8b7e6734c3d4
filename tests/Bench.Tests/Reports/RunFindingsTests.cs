using Bench.Duels;
using Bench.Records;
using Bench.Reports;

namespace Bench.Tests.Reports;

public class RunFindingsTests
{
    [Fact]
    public void Ranks_and_multiples_come_from_the_rounds()
    {
        var comparison = RunFindings.Of(RecordBuilder.Small()).Compared("chat-send", "memory")!;

        comparison.Standings.Select(static standing => (standing.Contender, standing.Rank))
            .ShouldBe([("websocket-json", 1), ("rest-json", 2), ("grpc", 3), ("floor", null)]);
        comparison.Standings[2].TimesFloor!.Median.ShouldBe(3, 0.05);
        comparison.Standings[2].TimesBest!.Median.ShouldBe(2, 0.05);
        comparison.Between("grpc", "rest-json")!.Verdict.ShouldBe(Verdict.Slower);
        comparison.Between("rest-json", "grpc")!.Verdict.ShouldBe(Verdict.Faster);
    }

    [Fact]
    public void Where_the_floor_took_no_part_nothing_is_a_multiple_of_it()
    {
        var comparison = RunFindings.Of(RecordBuilder.Small()).Compared("chat-send", "testhost")!;

        comparison.HasFloor.ShouldBeFalse();
        comparison.Standings.Select(static standing => standing.Contender).ShouldBe(["rest-json", "websocket-json", "grpc"]);
        comparison.Standings.ShouldAllBe(static standing => standing.TimesFloor == null);
    }

    [Fact]
    public void A_crossover_needs_both_ends_told_apart()
    {
        var crossovers = RunFindings.Of(RecordBuilder.Small()).Crossovers;

        var flip = crossovers.Single(static crossover => crossover.Axis == "in flight");
        (flip.Before, flip.After, flip.ChangesWinner).ShouldBe(("rest-json", "grpc", false));
        flip.TimesBefore.Low.ShouldBeGreaterThan(1);
        flip.TimesAfter.Low.ShouldBeGreaterThan(1);
        var wire = crossovers.Single(static crossover => crossover.Axis == "wire");
        (wire.From, wire.Before, wire.To, wire.After, wire.ChangesWinner)
            .ShouldBe(("on testhost", "rest-json", "on memory", "websocket-json", true));
    }

    [Fact]
    public void A_crossover_is_found_across_a_point_at_which_nothing_was_told_apart()
    {
        var record = new RecordBuilder()
            .Comparison("chat-send", "memory", ("a", 100), ("b", 110))
            .Comparison("chat-send-16", "memory", ("a", 100), ("b", 100.1))
            .Comparison("chat-send-64", "memory", ("a", 110), ("b", 100))
            .Noise("chat-send/a/memory")
            .Build();

        var crossover = RunFindings.Of(record).Crossovers.ShouldHaveSingleItem();

        (crossover.From, crossover.To).ShouldBe(("1 in flight", "64 in flight"));
    }

    [Fact]
    public void A_ladder_is_made_of_differences_within_rounds()
    {
        var ladders = RunFindings.Of(RecordBuilder.Small()).Ladders;

        var rest = ladders.Single(static ladder => ladder.Contender == "rest-json");
        rest.Application!.Median.ShouldBe(2600, 10);
        rest.Protocol!.High.ShouldBeLessThan(0);
        rest.Kernel!.Median.ShouldBe(7000, 50);
        ladders.Single(static ladder => ladder.Contender == "grpc").Protocol!.Holds(0).ShouldBeTrue();
        var floor = ladders.Single(static ladder => ladder.Contender == "floor");
        floor.Application.ShouldBeNull();
        floor.Protocol.ShouldBeNull();
        floor.Kernel!.Median.ShouldBe(5000, 50);
    }

    [Fact]
    public void A_difference_below_one_percent_is_none_however_quiet_the_machine()
    {
        var record = new RecordBuilder { Spread = 0.0001 }
            .Noise("chat-send/a/memory").Comparison("chat-send", "memory", ("a", 1000), ("b", 1008)).Build();

        RunFindings.Of(record).Compared("chat-send", "memory")!.Between("b", "a")!.Verdict.ShouldBe(Verdict.NoDifference);
    }

    [Fact]
    public void Without_noise_tournaments_only_large_differences_are_called_so()
    {
        var record = new RecordBuilder().Comparison("chat-send", "memory", ("a", 1000), ("b", 1030), ("c", 1200)).Build();

        var findings = RunFindings.Of(record);

        findings.Noise.Floor.ShouldBeNull();
        findings.Compared("chat-send", "memory")!.Between("b", "a")!.Verdict.ShouldBe(Verdict.NoDifference);
        findings.Compared("chat-send", "memory")!.Between("c", "a")!.Verdict.ShouldBe(Verdict.Slower);
        findings.Gaps.ShouldContain(static gap => gap.What == "the noise floor");
    }

    [Fact]
    public void A_failed_cell_has_no_number_even_where_the_record_has_samples()
    {
        var record = RecordBuilder.Small();
        var failed = record.Cells[0] with { Status = CellStatus.Failed, Why = "a wrong answer" };

        var finding = CellFinding.Of(failed);

        finding.Time.ShouldBeNull();
        finding.MessagesPerSecond.ShouldBeNull();
        finding.Allocated.ShouldBeNull();
        finding.Wired.ShouldBeNull();
    }

    [Fact]
    public void Several_launches_give_the_median_of_their_means_and_never_a_pooled_interval()
    {
        var cell = RecordBuilder.Small().Cells[0] with
        {
            Measurements = [new Measurement("time", [100, 102], 1), new Measurement("time", [200, 202], 2), new Measurement("time", [110, 112], 3)],
        };

        var time = CellFinding.Of(cell).Time!;

        (time.Value, time.Low, time.High, time.Launches).ShouldBe((111, 101, 201, 3));
        time.Coverage!.Value.ShouldBe(0.75);
        time.Margin.ShouldBe(90);
    }

    [Fact]
    public void A_tournament_with_a_failed_cell_says_nothing()
    {
        var record = RecordBuilder.Small();
        var failed = record with
        {
            Cells = [.. record.Cells.Select(static cell => cell.Id == "chat-send/grpc/memory" ? cell with { Status = CellStatus.Failed, Why = "a wrong answer" } : cell)],
        };

        var findings = RunFindings.Of(failed);

        findings.Compared("chat-send", "memory").ShouldBeNull();
        findings.Noise.Duels.ShouldHaveSingleItem().Cell.ShouldBe("chat-send/rest-json/memory");
        findings.Gaps.ShouldContain(static gap => gap.What == "the comparison of chat-send on memory");
    }

    [Fact]
    public void What_is_missing_is_found()
    {
        var record = RecordBuilder.Small();
        var without = record with { Tournaments = [.. record.Tournaments.Where(static tournament => tournament.Purpose == TournamentPurpose.Noise)] };

        RunFindings.Of(record).Gaps.ShouldNotContain(static gap => gap.What == "the comparison of chat-send on memory");
        var missing = RunFindings.Of(without).Gaps.Select(static gap => gap.What).ToList();
        missing.ShouldContain("the comparison of chat-send on memory");
        missing.ShouldContain("the cost ladder of rest-json on chat-send");
    }

    [Fact]
    public void A_sweep_is_read_back_with_its_flips()
    {
        var record = new RecordBuilder()
            .Sweep(64, 4, ("a", 120), ("b", 100)).Sweep(64, 1, ("a", 100), ("b", 120))
            .Build();

        var sweep = RunFindings.Of(record).Sweeps.ShouldHaveSingleItem();

        sweep.Contenders.ShouldBe(["a", "b"]);
        var flip = sweep.Flips.ShouldHaveSingleItem();
        (flip.From, flip.To, flip.Before, flip.After).ShouldBe((1, 4, "a", "b"));
    }
}
