using Bench.Reports;

namespace Bench.Tests.Reports;

public class EstimateTests
{
    [Fact]
    public void The_interval_is_made_of_samples_and_holds_the_median()
    {
        double[] samples = [.. Enumerable.Range(-20, 41).Select(static sample => (double)sample)];

        // 41 samples at 99 %: the 12th from either end (binomial: 2 · P(X ≤ 11) = 0.0043, 2 · P(X ≤ 12) = 0.0115).
        var estimate = Estimate.OfMedian(Shuffled(samples), 0.95)!;

        estimate.Median.ShouldBe(0);
        estimate.Low.ShouldBe(-9);
        estimate.High.ShouldBe(9);
        estimate.Holds(0).ShouldBeTrue();
        estimate.Holds(9.1).ShouldBeFalse();
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
