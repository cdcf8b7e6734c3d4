using Bench.Reports;

namespace Bench.Tests.Reports;

public class EstimateTests
{
    [Fact]
    public void The_interval_is_made_of_samples_and_holds_the_median()
    {
        double[] samples = [.. Enumerable.Range(-20, 41).Select(static sample => (double)sample)];

        // 41 samples at 98.5 %: the 13th from either end (binomial: 2 · P(X ≤ 12) = 0.0115, 2 · P(X ≤ 13) = 0.0275).
        var estimate = Estimate.OfMedian(Shuffled(samples), 0.95)!;

        estimate.Median.ShouldBe(0);
        estimate.Low.ShouldBe(-8);
        estimate.High.ShouldBe(8);
        estimate.Holds(0).ShouldBeTrue();
        estimate.Holds(8.1).ShouldBeFalse();
    }

    [Fact]
    public void Too_few_samples_have_no_estimate()
    {
        Estimate.OfMedian([], 0.95).ShouldBeNull();
        Estimate.OfMedian([1, 2, 3, 4, 5], 0.95).ShouldBeNull();
    }

    private static double[] Shuffled(double[] samples)
    {
        new Random(3).Shuffle(samples);
        return samples;
    }
}
