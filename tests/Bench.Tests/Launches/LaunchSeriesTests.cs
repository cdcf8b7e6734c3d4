using Bench.Launches;
using Bench.Records;
using Bench.Regression;
using Bench.Tests.Runs;

namespace Bench.Tests.Launches;

public class LaunchSeriesTests
{
    private static readonly Match[] s_matches =
    [
        .. TinyRun.Cells("chat-send/floor/memory", "ticker-quote/floor/memory", "chat-history/floor/memory")
            .Select(static cell => new Match(TournamentPurpose.Noise, [cell, cell])),
    ];

    private readonly List<string> _diary = [];
    private readonly List<int> _cores = [];

    [Fact]
    public async Task As_many_as_there_are_cores_warm_up_at_once_and_one_measures_at_a_time()
    {
        await RunAsync(Series(count: 3, visits: 1, atOnce: 2));

        _diary.Where(static line => !line.Contains("against")).ShouldBe(
        [
            "1 begins", "2 begins", "1 is warm", "2 is warm", "1 ends", "2 ends",
            "3 begins", "3 is warm", "3 ends",
        ]);
    }

    [Fact]
    public async Task Every_match_is_visited_as_often_as_was_asked_in_an_order_of_its_own_each_time()
    {
        await RunAsync(Series(count: 2, visits: 4, atOnce: 1));

        foreach (var launch in new[] { 1, 2 })
        {
            var visits = _diary.Where(line => line.StartsWith($"{launch}: ", StringComparison.Ordinal)).ToList();
            visits.Chunk(s_matches.Length).ShouldAllBe(pass => pass.Distinct().Count() == s_matches.Length);
            visits.Count.ShouldBe(4 * s_matches.Length);
            visits.Chunk(s_matches.Length).Select(static pass => string.Join(';', pass)).Distinct().Count().ShouldBeGreaterThan(1);
        }
    }

    [Fact]
    public async Task The_first_can_begin_before_it_is_their_turn()
    {
        var series = Series(count: 6, visits: 1, atOnce: 2);

        await series.BeginAsync(CancellationToken.None);
        _diary.ShouldBe(["1 begins", "2 begins", "3 begins", "1 is warm"]);
        await RunAsync(series);

        _diary.Count(static line => line == "1 is warm").ShouldBe(1);
        _diary.Count(static line => line.EndsWith("ends", StringComparison.Ordinal)).ShouldBe(6);
    }

    [Fact]
    public async Task One_that_does_not_get_warm_is_told_of_and_the_others_run()
    {
        var lost = await RunAsync(Series(count: 3, visits: 1, atOnce: 1, lost: 2));

        lost.ShouldBe([2]);
        _diary.ShouldContain("3: " + s_matches[0].Title);
        _diary.ShouldNotContain("2: " + s_matches[0].Title);
        _diary.ShouldContain("2 ends");
    }

    [Fact]
    public async Task One_that_ends_in_the_midst_is_told_of_and_the_others_run()
    {
        var lost = await RunAsync(Series(count: 3, visits: 2, atOnce: 2), ends: 2);

        lost.ShouldBe([2]);
        _diary.Count(static line => line.StartsWith("2: ", StringComparison.Ordinal)).ShouldBe(1);
        _diary.Count(static line => line.StartsWith("3: ", StringComparison.Ordinal)).ShouldBe(2 * s_matches.Length);
        _diary.ShouldContain("2 ends");
    }

    [Fact]
    public async Task Of_a_run_that_is_continued_the_launches_that_are_left_share_the_cores()
    {
        var series = Series(count: 4, visits: 1, atOnce: 2, done: 2);

        await series.BeginAsync(CancellationToken.None);
        await RunAsync(series);

        _cores.ShouldBe([1, 0]);
        _diary.ShouldNotContain("1 begins");
    }

    [Fact]
    public async Task Behind_its_visits_each_goes_on_as_long_as_there_is_something_further()
    {
        var left = 3;

        await RunAsync(Series(count: 2, visits: 1, atOnce: 1), number => number == 2 && left-- > 0 ? s_matches[1] : null);

        _diary.Count(static line => line.StartsWith("1: ", StringComparison.Ordinal)).ShouldBe(s_matches.Length);
        _diary.Where(static line => line.StartsWith("2: ", StringComparison.Ordinal)).Skip(s_matches.Length).ShouldBe(Enumerable.Repeat($"2: {s_matches[1].Title}", 3));
        _diary[^1].ShouldBe("2 ends");
    }

    [Fact]
    public async Task What_begins_before_its_turn_does_so_where_the_first_is_not_and_later_ones_everywhere()
    {
        var series = Series(count: 7, visits: 1, atOnce: 3);

        await series.BeginAsync(CancellationToken.None);
        await RunAsync(series);

        _cores.ShouldBe([0, 1, 2, 1, 2, 0, 1]);
    }

    [Fact]
    public async Task What_is_left_when_it_is_given_up_is_ended()
    {
        var series = Series(count: 4, visits: 1, atOnce: 2);
        await series.BeginAsync(CancellationToken.None);

        await series.DisposeAsync();

        _diary.Where(static line => line.EndsWith("ends", StringComparison.Ordinal)).ShouldBe(["1 ends", "2 ends", "3 ends"]);
    }

    private LaunchSeries Series(int count, int visits, int atOnce, int lost = 0, int done = 0)
    {
        return new(count, visits, Start, atOnce, number => number <= done ? [] : s_matches);

        ILaunch Start(int number, int core)
        {
            _cores.Add(core);
            return new SyntheticLaunch($"{number}", _diary) { IsLost = number == lost };
        }
    }

    private async Task<List<int>> RunAsync(LaunchSeries series, Func<int, Match?>? further = null, int ends = 0)
    {
        var lost = new List<int>();
        await series.RunAsync(
            static (_, _) => { },
            (number, _) => lost.Add(number),
            (_, number, match) =>
            {
                _diary.Add($"{number}: {match.Title}");
                return number == ends ? throw new ContestantException("gone", hasEnded: true) : Task.CompletedTask;
            },
            further ?? (static _ => null),
            CancellationToken.None);
        return lost;
    }
}
