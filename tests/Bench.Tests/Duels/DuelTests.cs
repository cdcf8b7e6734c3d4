using Bench.Duels;
using Xunit.Abstractions;

namespace Bench.Tests.Duels;

/// <summary>Whole duels, simulated by the hundred: do they hold what their intervals promise?</summary>
public class DuelTests(ITestOutputHelper output)
{
    private const int Trials = 2_000;

    // Four standard errors of a share near 0.95 over so many trials: what is left to the seed's luck.
    private const double Tolerance = 0.02;

    // Few rounds in a budget, so that thousands of duels take seconds.
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(10);

    [Theory]
    [InlineData(1.00)]
    [InlineData(1.05)]
    [InlineData(3.00)]
    public async Task Intervals_hold_the_truth_although_it_stops_early(double truth)
    {
        var held = 0;
        var early = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var ratio = await DuelAsync(trial, truth, TimeSpan.FromSeconds(5), static noise => noise.Disturbed(0.06));
            held += ratio!.Low <= truth && truth <= ratio.High ? 1 : 0;
            early += ratio.Rounds < 120 ? 1 : 0;
        }

        early.ShouldBeGreaterThan(Trials / 2);
        output.WriteLine($"{held / (double)Trials:P1} of {Trials:N0} intervals held the truth");
        (held / (double)Trials).ShouldBeGreaterThan(0.95 - Tolerance);
    }

    [Fact]
    public async Task Intervals_hold_the_truth_where_rounds_resemble_each_other()
    {
        var held = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var ratio = await DuelAsync(trial, 1, TimeSpan.FromSeconds(5), static noise => noise.Persistent(0.04, correlation: 0.93));
            held += ratio is { Low: <= 1, High: >= 1 } ? 1 : 0;
        }

        output.WriteLine($"{held / (double)Trials:P1} of {Trials:N0} intervals held the truth");
        (held / (double)Trials).ShouldBeGreaterThan(0.95 - Tolerance);
    }

    [Fact]
    public async Task Intervals_hold_the_truth_whichever_rounds_count()
    {
        var held = 0;
        var calm = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            // A neighbour has the core for a while, the longer the likelier in some trials than in others; beside it, times scatter.
            var neighbour = new Random(trial);
            var clock = new FakeClock();
            var noise = new Noise(trial);
            var busy = false;
            var share = neighbour.NextDouble();
            void Pass() => busy = neighbour.NextDouble() < 0.05 ? neighbour.NextDouble() < share : busy;
            double Cost()
            {
                Pass();
                return 10_000 * (busy ? 1.5 * noise.Factor(0.1) : noise.Disturbed(0.05));
            }

            var result = await new Tournament(
                new TournamentOptions { Budget = TimeSpan.FromSeconds(5), Seed = trial, Slice = s_slice }, clock, () => clock.Work(busy ? 20_000 : 10_000))
                .RunAsync([new Synthetic("reference", clock, Cost), new Synthetic("contender", clock, Cost)], CancellationToken.None);
            held += result.Between(1, 0) is { Low: <= 1, High: >= 1 } ? 1 : 0;
            calm += result.Disturbed ? 0 : 1;
        }

        output.WriteLine($"{held / (double)Trials:P1} of {Trials:N0} intervals held the truth; {calm:N0} were of calm rounds");
        calm.ShouldBeInRange(Trials / 10, Trials * 9 / 10);
        (held / (double)Trials).ShouldBeGreaterThan(0.95 - Tolerance);
    }

    [Fact]
    public async Task A_lane_against_itself_is_hardly_ever_called_different()
    {
        var judge = new Judge(Noise: 0.01, Narrow: 0.025);
        var different = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var ratio = await DuelAsync(trial, 1, TimeSpan.FromSeconds(5), static noise => noise.Disturbed(0.1));
            different += judge.On(ratio) is Verdict.Slower or Verdict.Faster ? 1 : 0;
        }

        output.WriteLine($"{different} of {Trials:N0} A/A duels were called different");
        (different / (double)Trials).ShouldBeLessThan(0.01);
    }

    [Fact]
    public async Task Five_percent_more_is_told_in_nineteen_of_twenty()
    {
        var judge = new Judge(Noise: 0.01, Narrow: 0.025);
        var told = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var ratio = await DuelAsync(trial, 1.05, TimeSpan.FromSeconds(10), static noise => noise.Disturbed(0.15));
            told += judge.On(ratio) == Verdict.Slower ? 1 : 0;
        }

        output.WriteLine($"{told / (double)Trials:P1} of {Trials:N0} duels told it");
        (told / (double)Trials).ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public async Task A_budget_too_short_is_undecided() =>
        (await DuelAsync(seed: 1, truth: 3, TimeSpan.FromMilliseconds(50), static noise => noise.Factor(0.01))).ShouldBeNull();

    private static Task<Ratio?> DuelAsync(int seed, double truth, TimeSpan budget, Func<Noise, double> factor)
    {
        var clock = new FakeClock();
        var noise = new Noise(seed);
        return new Duel(new TournamentOptions { Budget = budget, Seed = seed, Slice = s_slice }, clock, static () => { }).RunAsync(
            new Synthetic("contender", clock, () => 10_000 * truth * factor(noise)),
            new Synthetic("reference", clock, () => 10_000 * factor(noise)),
            CancellationToken.None);
    }
}
