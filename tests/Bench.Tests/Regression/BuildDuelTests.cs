using Bench.Regression;
using Bench.Tests.Duels;

namespace Bench.Tests.Regression;

public class BuildDuelTests
{
    private static readonly string[] s_cells = ["a", "b", "c", "d", "e", "f"];

    [Fact]
    public void Builds_that_do_not_differ_raise_no_alarm_in_two_hundred_checks()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            Check(seed, slowdown: 0, spread: 0.02, threshold: 0.05).ShouldNotContain(static verdict => verdict.Outcome == BuildOutcome.Slower);
        }
    }

    [Fact]
    public void Intervals_hold_the_truth_in_all_cells_at_once_as_often_as_they_say()
    {
        // The least threshold: nearly every cell is looked at every time, which is what the correction is for.
        var wrong = Enumerable.Range(0, 400).Count(seed => Check(seed, slowdown: 0, spread: 0.02, threshold: 0.005)
            .Any(static verdict => verdict.Ratio is not { Low: <= 1, High: >= 1 }));
        wrong.ShouldBeLessThanOrEqualTo((int)(400 * (1 - BuildJudge.Confidence)));
    }

    [Fact]
    public void A_slowdown_of_a_tenth_in_one_cell_is_found_in_that_cell_alone()
    {
        var found = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var slower = Check(seed, slowdown: 0.10, spread: 0.01, threshold: 0.05).Where(static verdict => verdict.Outcome == BuildOutcome.Slower).ToArray();
            slower.ShouldAllBe(static verdict => verdict.Cell == "c");
            found += slower.Length;
        }

        found.ShouldBeGreaterThanOrEqualTo(190);
    }

    [Fact]
    public void A_decided_cell_is_launched_no_more()
    {
        var verdicts = Check(seed: 1, slowdown: 0.05, spread: 0.004, threshold: 0.05);
        verdicts.Single(static verdict => verdict.Cell == "a").Launches.Count.ShouldBe(BuildJudge.Looks[0]);
        verdicts.Single(static verdict => verdict.Cell == "c").Launches.Count.ShouldBe(BuildJudge.Looks[^1]);
    }

    [Fact]
    public void Nothing_is_launched_once_the_time_is_over()
    {
        var clock = new FakeClock();
        var ratios = new Queue<double>([1.4, 0.7, 1.4, 0.7]);
        var verdict = new BuildDuel(new BuildJudge(0.05, 1), _ => new SyntheticLaunch(_ => InAMinute()), clock)
            .Run(["a"], static _ => { }, CancellationToken.None).Single();
        verdict.Launches.Count.ShouldBe(3);
        verdict.Outcome.ShouldBe(BuildOutcome.Undecided);

        double InAMinute()
        {
            clock.Work(60e9);
            return ratios.Dequeue();
        }
    }

    [Fact]
    public void Every_launch_is_ended_also_where_a_cell_fails()
    {
        var launch = new SyntheticLaunch(static _ => throw new ContestantException("the base: there is no cell 'a' in this build"));
        Should.Throw<ContestantException>(() =>
            new BuildDuel(new BuildJudge(0.05, 1), _ => launch, TimeProvider.System).Run(["a"], static _ => { }, CancellationToken.None));
        launch.Ended.ShouldBeTrue();
    }

    private static IReadOnlyList<BuildVerdict> Check(int seed, double slowdown, double spread, double threshold)
    {
        var noise = new Noise(seed);
        return new BuildDuel(
            new BuildJudge(threshold, s_cells.Length),
            _ => new SyntheticLaunch(cell => noise.Factor(spread) * (cell == "c" ? 1 + slowdown : 1)),
            TimeProvider.System).Run(s_cells, static _ => { }, CancellationToken.None);
    }
}
