using Bench.Records;
using Bench.Runs;

namespace Bench.Tests.Runs;

public class LedgerTests
{
    private static readonly string s_floor = Earlier.Cells.Single(cell => cell.Lane.Contender.Name == "floor").Id;
    private static readonly string s_grpc = Earlier.Cells.Single(cell => cell.Lane.Contender.Name == "grpc").Id;

    [Fact]
    public void Samples_keep_the_launch_that_took_them()
    {
        var first = Earlier.HalfDone().Cells().Single(cell => cell.Id == Earlier.Cells[0].Id);

        first.Launches(Metric.Time).ShouldBe([[100.25, 101.5], [90, 91]]);
        first.Samples(Metric.Time).ShouldBe([100.25, 101.5, 90, 91]);
        first.Samples(Metric.Allocated).ShouldBe([64, 64]);
    }

    [Fact]
    public void What_is_restored_is_recorded_again_unchanged()
    {
        var earlier = Earlier.Record(Earlier.HalfDone());
        var ledger = new Ledger(Earlier.Cells);

        ledger.Restore(earlier);

        RecordJson.Write(Earlier.Record(ledger)).ShouldBe(RecordJson.Write(earlier));
    }

    [Fact]
    public void Only_what_is_missing_is_measured()
    {
        var ledger = new Ledger(Earlier.Cells);
        ledger.Restore(Earlier.Record(Earlier.HalfDone()));

        ledger.Unverified.ShouldBeEmpty();
        ledger.Missing(1).ShouldBeEmpty();
        ledger.Missing(2).Select(cell => cell.Id).ShouldBe([Earlier.Cells[1].Id]);
        ledger.Missing(3).Select(cell => cell.Id).ShouldBe(Earlier.Cells.Select(cell => cell.Id));
    }

    [Fact]
    public void A_tournament_that_was_run_is_not_run_again()
    {
        var half = Earlier.HalfDone();
        var matches = half.MissingMatches(1, TinyRun.Profile);
        var comparison = matches.Single(match => match.Purpose == TournamentPurpose.Comparison);
        half.Add(new TournamentRecord(comparison.Purpose, "chat-send", comparison.Contestants, [[1, 2], [1, 2]], 0.95, true, 1), launch: 1);
        var ledger = new Ledger(Earlier.Cells);

        ledger.Restore(Earlier.Record(half));

        ledger.MissingMatches(1, TinyRun.Profile).Select(match => match.Title).ShouldBe(matches.Where(match => match != comparison).Select(match => match.Title));
        ledger.Tournaments().Count.ShouldBe(1);
    }

    [Fact]
    public void A_lane_against_itself_is_restored_under_its_two_names()
    {
        var half = Earlier.HalfDone();
        var noise = half.MissingMatches(1, TinyRun.Profile).First(match => match.Purpose == TournamentPurpose.Noise);
        noise.Contestants.ShouldBe([noise.Cells[0].Id, $"{noise.Cells[0].Id} (second)"]);

        half.Add(new TournamentRecord(noise.Purpose, "chat-send", noise.Contestants, [[1, 2]], 0.95, true, 1), launch: 1);

        half.MissingMatches(1, TinyRun.Profile).Select(match => match.Title).ShouldNotContain(noise.Title);
    }

    [Fact]
    public void A_failed_cell_stays_failed_and_is_not_measured_again()
    {
        var half = Earlier.HalfDone();
        half.Fail(s_grpc, "wrong");
        var ledger = new Ledger(Earlier.Cells);

        ledger.Restore(Earlier.Record(half));

        var failed = ledger.Cells().Single(cell => cell.Id == s_grpc);
        (failed.Status, failed.Why).ShouldBe((CellStatus.Failed, "wrong"));
        failed.Measurements.ShouldBeEmpty();
        ledger.Missing(3).Select(cell => cell.Id).ShouldBe([s_floor]);
    }

    [Fact]
    public void A_launch_that_fails_fails_its_cell_and_takes_its_tournaments_along()
    {
        var ledger = Earlier.HalfDone();
        ledger.Add(new TournamentRecord(TournamentPurpose.Comparison, "chat-send", [s_floor, s_grpc], [[1, 2]], 0.95, true, 1), launch: 1);

        ledger.Add(3, new Bench.Micro.MicroResult(s_grpc, [], null, "the child ended"));

        ledger.Cells().Single(cell => cell.Id == s_grpc).Why.ShouldBe("the child ended");
        ledger.Tournaments().ShouldBeEmpty();
    }

    [Fact]
    public void A_launch_more_joins_the_others_and_its_next_visit_joins_it()
    {
        var ledger = Earlier.HalfDone();
        ledger.Add(new TournamentRecord(TournamentPurpose.Comparison, "chat-send", [s_floor, s_grpc], [[1, 2]], 0.95, true, 1.5), launch: 1);
        ledger.Add(new TournamentRecord(TournamentPurpose.Comparison, "chat-send", [s_floor, s_grpc], [[1, 3], [1, 4]], 0.95, false, 2), launch: 2);
        ledger.Add(new TournamentRecord(TournamentPurpose.Comparison, "chat-send", [s_floor, s_grpc], [[1, 5]], 0.95, true, 1), launch: 2);

        var joined = ledger.Tournaments().ShouldHaveSingleItem();

        joined.Rounds.ShouldBe([[1, 2], [1, 3], [1, 4], [1, 5]]);
        joined.Launches.ShouldBe([1, 3]);
        joined.Settled.ShouldBeFalse();
        joined.Seconds.ShouldBe(4.5);
    }

    [Fact]
    public void Whether_joined_rounds_were_calm_is_known_where_it_is_of_all()
    {
        var watched = new TournamentRecord(TournamentPurpose.Comparison, "chat-send", [s_floor, s_grpc], [[1, 2]], 0.95, true, 1, ["+", "-"]);

        watched.ContinuedBy(watched with { Calm = ["-", "+"] }).Calm.ShouldBe(["+-", "-+"]);
        watched.ContinuedBy(watched with { Calm = null }).Calm.ShouldBeNull();
    }

    [Fact]
    public void A_tournament_is_missing_in_the_launches_that_it_was_not_run_in()
    {
        var ledger = Earlier.HalfDone();
        var profile = TinyRun.Profile with { DuelLaunches = 3, SideLaunches = 2 };
        var comparison = ledger.MissingMatches(1, profile).Single(match => match.Purpose == TournamentPurpose.Comparison);

        ledger.Add(new TournamentRecord(comparison.Purpose, "chat-send", comparison.Contestants, [[1, 2]], 0.95, true, 1), launch: 1);

        ledger.MissingMatches(1, profile).ShouldNotContain(match => match.Purpose == TournamentPurpose.Comparison);
        ledger.MissingMatches(2, profile).Count.ShouldBe(3, "both lanes against themselves, too");
        ledger.MissingMatches(3, profile).ShouldHaveSingleItem().Title.ShouldBe(comparison.Title);
    }

    [Fact]
    public void A_match_is_not_ready_once_a_cell_of_it_has_failed()
    {
        var ledger = Earlier.HalfDone();
        var comparison = ledger.MissingMatches(1, TinyRun.Profile).Single(match => match.Purpose == TournamentPurpose.Comparison);
        ledger.IsReady(comparison).ShouldBeTrue();

        ledger.Fail(s_grpc, "wrong");

        ledger.IsReady(comparison).ShouldBeFalse();
    }
}
