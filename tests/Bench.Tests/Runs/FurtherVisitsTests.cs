using Bench.Records;
using Bench.Runs;
using Bench.Tests.Duels;

namespace Bench.Tests.Runs;

public class FurtherVisitsTests
{
    private static readonly RunProfile s_profile = TinyRun.Profile with { DuelLaunches = 4, SideLaunches = 4 };

    private readonly FakeClock _clock = new();
    private readonly Ledger _ledger = new(TinyRun.Cells(
        "chat-send/floor/memory", "chat-send/rest-json/memory", "ticker-quote/floor/memory", "ticker-quote/rest-json/memory", "chat-send/floor/tcp", "chat-send/rest-json/tcp"));

    [Fact]
    public void Comparisons_that_are_too_wide_are_visited_in_turns_and_nothing_else_is()
    {
        var further = Begun(launch: 1);
        Know("chat-send on memory", 0.2);
        Know("ticker-quote on memory", 0.2);
        Know("chat-send on tcp", 0);

        Visits(further, 4).ShouldBe(["chat-send on memory", "ticker-quote on memory", "chat-send on memory", "ticker-quote on memory"]);
    }

    [Fact]
    public void The_other_wires_come_when_memory_is_narrow()
    {
        var further = Begun(launch: 2);
        Know("ticker-quote on memory", 0);
        Know("chat-send on tcp", 0.2);
        Know("chat-send on memory", 0.2);
        Visits(further, 1).ShouldBe(["chat-send on memory"]);

        Know("chat-send on memory", 0, launch: 2);
        Know("chat-send on memory", 0, launch: 3);

        Visits(further, 2).ShouldBe(["chat-send on tcp", "chat-send on tcp"]);
    }

    [Fact]
    public void There_are_none_where_every_interval_is_narrow()
    {
        var further = Begun(launch: 1);
        KnowAll(0);

        further.Next().ShouldBeNull();
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(4, true)]
    public void The_first_launches_need_not_be_as_narrow_as_all_of_them_together(int launch, bool more)
    {
        // The half-width is 4 %, and one of four launches has half the accuracy of all: 2.5 % of four are 5 % of one.
        var further = Begun(launch);
        KnowAll(0.04);

        (further.Next() is not null).ShouldBe(more);
    }

    [Fact]
    public void What_the_launch_was_not_started_for_is_left_to_those_that_were()
    {
        KnowAll(0.2);

        Begun(launch: 1).Next().ShouldBeNull("an earlier part of the run has done all that the first launch has to do");
        Begun(launch: 2).Next().ShouldNotBeNull();
    }

    [Fact]
    public void What_could_not_be_run_is_not_tried_again()
    {
        var further = Begun(launch: 1);
        var first = further.Next().ShouldNotBeNull();

        further.Drop(first);

        Enumerable.Range(0, 6).Select(_ => further.Next()!.Title).ShouldNotContain(first.Title);
    }

    [Fact]
    public void None_is_visited_more_than_ten_times_in_a_launch()
    {
        var further = Begun(launch: 1);

        var visits = Enumerable.Range(0, 31).Select(_ => further.Next()?.Title).ToList();

        visits[..30].GroupBy(static title => title).ShouldAllBe(static match => match.Count() == 10);
        visits[30].ShouldBeNull();
        further.Begin(2);
        further.Next().ShouldNotBeNull();
    }

    [Fact]
    public void A_single_launch_has_none()
    {
        var further = new FurtherVisits(_ledger, TinyRun.Profile, _clock, static () => TimeSpan.FromSeconds(60));
        further.Begin(1);

        further.Next().ShouldBeNull();
    }

    [Fact]
    public void A_launch_has_its_share_of_the_time_that_is_left()
    {
        var further = Begun(launch: 3, seconds: 20);

        _clock.Work(9.9e9);
        further.Next().ShouldNotBeNull();

        _clock.Work(0.2e9);
        further.Next().ShouldBeNull();
    }

    [Fact]
    public void Without_a_limit_a_run_takes_as_long_as_its_visits_take()
    {
        var further = new FurtherVisits(_ledger, s_profile, _clock, static () => null);
        further.Begin(1);

        further.Next().ShouldBeNull();
    }

    private FurtherVisits Begun(int launch, double seconds = 60)
    {
        var further = new FurtherVisits(_ledger, s_profile, _clock, () => TimeSpan.FromSeconds(seconds));
        further.Begin(launch);
        return further;
    }

    private static List<string> Visits(FurtherVisits further, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => further.Next().ShouldNotBeNull().Title.Split(':')[0])];

    private void KnowAll(double halfWidth)
    {
        foreach (var title in new[] { "chat-send on memory", "ticker-quote on memory", "chat-send on tcp" })
        {
            Know(title, halfWidth);
        }
    }

    // Rounds of which the interval of the median reaches so far to both sides.
    private void Know(string title, double halfWidth, int launch = 1)
    {
        var match = Matches.Of(_ledger.Ready).Single(match => match.Title.StartsWith($"{title}:", StringComparison.Ordinal));
        double[][] rounds = [.. Enumerable.Range(0, 60).Select(round => new[] { 1_000, 2_000 * Math.Pow(1 + halfWidth, (round % 3) - 1) })];
        _ledger.Add(new TournamentRecord(TournamentPurpose.Comparison, match.Cells[0].Workload.Name, match.Contestants, rounds, 0.95, true, 1), launch);
    }
}
