using Bench.Regression;
using Bench.Tests.Duels;

namespace Bench.Tests.Regression;

public class BuildDuelTests
{
    private static readonly string[] s_cells = ["a", "b", "c", "d", "e", "f"];

    [Fact]
    public async Task Builds_that_do_not_differ_raise_no_alarm_in_two_hundred_checks()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            (await CheckAsync(seed, slowdown: 0, spread: 0.02, threshold: 0.05)).ShouldNotContain(static verdict => verdict.Outcome == BuildOutcome.Slower);
        }
    }

    [Fact]
    public async Task A_slowdown_of_a_tenth_in_one_cell_is_found_in_that_cell_alone()
    {
        var found = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var slower = (await CheckAsync(seed, slowdown: 0.10, spread: 0.01, threshold: 0.05)).Where(static verdict => verdict.Outcome == BuildOutcome.Slower).ToArray();
            slower.ShouldAllBe(static verdict => verdict.Cell == "c");
            found += slower.Length;
        }

        found.ShouldBeGreaterThanOrEqualTo(190);
    }

    [Fact]
    public async Task A_decided_cell_is_launched_no_more()
    {
        var verdicts = await CheckAsync(seed: 1, slowdown: 0.05, spread: 0.004, threshold: 0.05);
        verdicts.Single(static verdict => verdict.Cell == "a").Launches.Count.ShouldBe(BuildJudge.Looks[0]);
        verdicts.Single(static verdict => verdict.Cell == "c").Launches.Count.ShouldBe(BuildJudge.Looks[^1]);
    }

    [Fact]
    public async Task Every_launch_is_ended_also_where_a_cell_fails()
    {
        var launch = new SyntheticLaunch(static _ => throw new ContestantException("the base: there is no cell 'a' in this build"));
        await Should.ThrowAsync<ContestantException>(() =>
            new BuildDuel(new BuildJudge(0.05, 1), _ => launch, seed: 1).RunAsync(["a"], static _ => { }, CancellationToken.None));
        launch.Ended.ShouldBeTrue();
    }

    private static Task<IReadOnlyList<BuildVerdict>> CheckAsync(int seed, double slowdown, double spread, double threshold)
    {
        var noise = new Noise(seed);
        return new BuildDuel(
            new BuildJudge(threshold, s_cells.Length),
            _ => new SyntheticLaunch(cell => noise.Factor(spread) * (cell == "c" ? 1 + slowdown : 1)),
            seed).RunAsync(s_cells, static _ => { }, CancellationToken.None);
    }

    private sealed class SyntheticLaunch(Func<string, double> ratio) : IBuildLaunch
    {
        public bool Ended { get; private set; }

        public Task<double> RatioAsync(string cell, CancellationToken cancellationToken) => Task.FromResult(ratio(cell));

        public void Dispose() => Ended = true;
    }
}
