using Bench.Duels;

namespace Bench.Tests.Duels;

public class RatioTests
{
    [Fact]
    public void Its_bounds_are_the_samples_of_the_published_ranks()
    {
        double[] samples = [1.07, 1.01, 1.04, 1.10, 1.02, 1.08, 1.03, 1.05, 1.09, 1.06];

        var ratio = Ratio.Of(samples, 0.95).ShouldNotBeNull();

        ratio.Low.ShouldBe(1.02);
        ratio.High.ShouldBe(1.09);
        ratio.Median.ShouldBe(Math.Sqrt(1.05 * 1.06));
        ratio.Rounds.ShouldBe(10);
        ratio.Samples.ShouldBe(samples);
    }

    [Fact]
    public void The_other_way_round_it_is_reciprocal()
    {
        var noise = new Noise(seed: 5);
        double[] samples = [.. Enumerable.Range(0, 40).Select(_ => noise.Disturbed(0.1))];

        var ratio = Ratio.Of(samples, 0.95).ShouldNotBeNull();
        var reversed = Ratio.Of([.. samples.Select(static sample => 1 / sample)], 0.95).ShouldNotBeNull();

        ratio.Median.ShouldBe(1 / reversed.Median, 1e-12);
        ratio.Low.ShouldBe(1 / reversed.High, 1e-12);
        ratio.High.ShouldBe(1 / reversed.Low, 1e-12);
        ratio.HalfWidth.ShouldBe(reversed.HalfWidth, 1e-12);
        ratio.Excess.ShouldBe(reversed.Excess, 1e-12);
    }

    [Theory]
    [InlineData(1.02, 1.04, 0.02)]
    [InlineData(0.5, 0.8, 0.25)]
    [InlineData(0.9, 1.1, 0)]
    [InlineData(1, 1.1, 0)]
    public void Its_excess_is_how_far_it_keeps_away_from_one(double low, double high, double excess) =>
        new Ratio(Math.Sqrt(low * high), low, high, 0.95, []).Excess.ShouldBe(excess, 1e-12);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void Without_an_interval_there_is_no_number(int rounds) =>
        Ratio.Of([.. Enumerable.Repeat(1.1, rounds)], 0.99).ShouldBeNull();

    [Fact]
    public void Being_looked_at_makes_it_wider()
    {
        var noise = new Noise(seed: 5);
        double[] samples = [.. Enumerable.Range(0, 40).Select(_ => noise.Factor(0.1))];

        Ratio.Of(samples, 0.95, looked: true)!.HalfWidth.ShouldBeGreaterThan(Ratio.Of(samples, 0.95)!.HalfWidth);
    }

    [Fact]
    public void It_holds_the_true_median_as_often_as_it_says()
    {
        var noise = new Noise(seed: 7);
        Held(static noise => noise.Disturbed(0.05) / noise.Disturbed(0.05), rounds: 41, noise).ShouldBeInRange(0.95, 0.995);
    }

    [Fact]
    public void It_holds_the_true_median_of_rounds_that_resemble_each_other()
    {
        var noise = new Noise(seed: 7);
        Held(static noise => noise.Persistent(0.05, correlation: 0.5), rounds: 160, noise).ShouldBeInRange(0.93, 0.995);
    }

    [Theory]
    [InlineData(60, 60, 60, 60, 60)]
    [InlineData(10, 20, 40, 80, 160)]
    [InlineData(12, 12, 12, 12, 400)]
    public void Of_launches_it_holds_what_these_take_as_often_as_it_says_however_unevenly_they_were_measured(params int[] rounds)
    {
        var noise = new Noise(seed: 11);

        Held(() =>
        {
            var truth = noise.Factor(0.04);
            var ratio = Ratio.OfLaunches([.. rounds.Select(count => Rounds(truth, count, noise))], 0.95).ShouldNotBeNull();
            return ratio.Low <= truth && truth <= ratio.High;
        }).ShouldBeInRange(0.925, 0.99);
    }

    [Theory]
    [InlineData(60, 60, 60, 60, 60)]
    [InlineData(10, 20, 40, 80, 160)]
    [InlineData(12, 12, 12, 12, 400)]
    public void Across_launches_it_holds_what_others_take_as_often_as_it_says_however_unevenly_they_were_measured(params int[] rounds)
    {
        var noise = new Noise(seed: 17);

        Held(() => Ratio.OfLaunches([.. rounds.Select(count => Rounds(noise.Factor(0.04), count, noise))], 0.95).ShouldNotBeNull().Across is { Low: <= 1, High: >= 1 })
            .ShouldBeInRange(0.93, 0.99);
    }

    [Fact]
    public void Going_on_until_it_is_narrow_enough_leaves_it_right_as_often()
    {
        const int Trials = 400;
        const int Launches = 5;
        const double Enough = 0.03;
        var noise = new Noise(seed: 13);
        var (held, longer) = (0, 0);
        for (var trial = 0; trial < Trials; trial++)
        {
            var truth = noise.Factor(0.04);
            var rounds = new List<double[]>();
            var launches = new List<int>();
            while (launches.Count < Launches)
            {
                launches.Add(0);
                var visits = 0;
                do
                {
                    var visit = Rounds(truth, 10, noise);
                    rounds.AddRange(visit.Select(static round => new[] { 1, round }));
                    launches[^1] += visit.Length;
                }
                while (++visits < 2 || (visits < 20 && Result().WidestHalfWidth() > Enough * Math.Sqrt(Launches / (double)launches.Count)));

                longer += visits > 2 ? 1 : 0;
            }

            var ratio = Result().Between(1, 0).ShouldNotBeNull();
            held += ratio.Low <= truth && truth <= ratio.High ? 1 : 0;

            TournamentResult Result() => new(["a", "b"], rounds, null, 0.95, settled: true, TimeSpan.Zero, launches);
        }

        longer.ShouldBeGreaterThan(Trials);
        (held / (double)Trials).ShouldBeInRange(0.93, 0.99);
    }

    private static double[] Rounds(double truth, int count, Noise noise) => [.. Enumerable.Range(0, count).Select(_ => truth * noise.Disturbed(0.1) / noise.Disturbed(0.1))];

    private static double Held(Func<Noise, double> sample, int rounds, Noise noise) =>
        Held(() => Ratio.Of([.. Enumerable.Range(0, rounds).Select(_ => sample(noise))], 0.95).ShouldNotBeNull() is { Low: <= 1, High: >= 1 });

    private static double Held(Func<bool> holds)
    {
        const int Trials = 2_000;
        return Enumerable.Range(0, Trials).Count(_ => holds()) / (double)Trials;
    }
}
