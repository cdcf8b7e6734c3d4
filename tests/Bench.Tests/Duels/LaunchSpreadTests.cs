using Bench.Duels;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Bench.Tests.Duels;

public class LaunchSpreadTests
{
    // Abramowitz and Stegun, Handbook of Mathematical Functions, 6.4: ψ′(1) = π²/6, ψ′(½) = π²/2, ψ′(2) = π²/6 − 1.
    [Theory]
    [InlineData(1, 1.6449340668482264)]
    [InlineData(0.5, 4.934802200544679)]
    [InlineData(2, 0.6449340668482264)]
    [InlineData(4, 0.28382295573711533)]
    public void The_trigamma_function_has_its_published_values(double x, double value) => LaunchSpread.TriGamma(x).ShouldBe(value, 1e-9);

    [Fact]
    public void What_variances_were_drawn_from_is_found_again()
    {
        // Smyth (2004), section 4: variances scaled by an inverse χ² with 6 degrees of freedom around 4, each estimated with 7.
        var random = new Random(1);
        (double, int)[] variances = [.. Enumerable.Range(0, 20_000).Select(_ =>
        {
            var variance = 6 * 4 / ChiSquared.Sample(random, 6);
            return (variance * ChiSquared.Sample(random, 7) / 7, 7);
        })];

        var spread = LaunchSpread.Of(variances);

        spread.Variance.ShouldBe(4, 0.15);
        spread.Freedom.ShouldBe(6, 0.5);
    }

    [Fact]
    public void Variances_that_differ_by_chance_alone_are_one()
    {
        var random = new Random(2);

        var spread = LaunchSpread.Of([.. Enumerable.Range(0, 2_000).Select(_ => (3 * ChiSquared.Sample(random, 5) / 5, 5))]);

        spread.Variance.ShouldBe(3, 0.15);
        spread.Freedom.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void With_nothing_known_it_is_Students_interval()
    {
        // Of three, t is 4.303 for 95 %.
        LaunchSpread.None.HalfWidth(9, 3, 0.95).ShouldBe(4.303 * 3 / Math.Sqrt(3), 0.005);
        LaunchSpread.Of([(1, 3), (2, 3)]).ShouldBe(LaunchSpread.None, "two variances tell nothing of what all have in common");
        LaunchSpread.Of([(0, 3), (0, 3), (0, 3), (0, 3), (0, 3), (0, 3), (0, 3)]).ShouldBe(LaunchSpread.None);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void Moderated_intervals_hold_the_truth_as_often_as_they_say(int launches)
    {
        var random = new Random(3);
        var held = 0;
        var all = 0;
        for (var record = 0; record < 60; record++)
        {
            double[][] ratios = [.. Enumerable.Range(0, 60).Select(_ =>
            {
                var deviation = Math.Sqrt(5 * 0.0005 / ChiSquared.Sample(random, 5));
                return (double[])[.. Enumerable.Range(0, launches).Select(_ => Math.Exp(Normal.Sample(random, 0, deviation)))];
            })];
            var spread = LaunchSpread.Of([.. ratios.Select(ratio => (ratio.Select(static one => Math.Log(one)).Variance(), launches - 1))]);
            held += ratios.Count(ratio => Ratio.OfLaunches([.. ratio.Select(static launch => Enumerable.Repeat(launch, 10).ToArray())], 0.95, spread)!.Across is { Low: <= 1, High: >= 1 });
            all += ratios.Length;
        }

        ((double)held / all).ShouldBeInRange(0.935, 0.965);
    }
}
