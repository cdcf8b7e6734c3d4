using Bench.Duels;

namespace Bench.Tests.Duels;

public class MedianIntervalTests
{
    // Sample size, lower rank and exact coverage of the interval [x(k), x(n+1-k)]: Conover, Practical Nonparametric
    // Statistics (3rd ed., 1999), § 3.2 and table A3; Gibbons & Chakraborti, Nonparametric Statistical Inference
    // (5th ed., 2011), § 5.2. The coverages are sums of binomial coefficients over 2ⁿ and can be checked by hand:
    // for n = 10 and k = 2 it is 1 − 2·(1 + 10)/1024.
    [Theory]
    [InlineData(6, 1, 0.9688)]
    [InlineData(7, 1, 0.9844)]
    [InlineData(8, 1, 0.9922)]
    [InlineData(9, 2, 0.9609)]
    [InlineData(10, 2, 0.9785)]
    [InlineData(12, 3, 0.9614)]
    [InlineData(15, 4, 0.9648)]
    [InlineData(16, 4, 0.9787)]
    [InlineData(20, 6, 0.9586)]
    [InlineData(25, 8, 0.9567)]
    [InlineData(30, 10, 0.9572)]
    [InlineData(50, 18, 0.9672)]
    [InlineData(100, 40, 0.9648)]
    public void Ranks_and_coverage_are_those_of_the_published_tables(int samples, int lower, double coverage)
    {
        var interval = MedianInterval.Of(samples, 0.95).ShouldNotBeNull();

        interval.Lower.ShouldBe(lower);
        interval.Upper.ShouldBe(samples + 1 - lower);
        interval.Coverage.ShouldBe(coverage, 0.0001);
    }

    [Theory]
    [InlineData(8, 1)]
    [InlineData(10, 1)]
    [InlineData(20, 4)]
    [InlineData(30, 8)]
    public void Ranks_at_99_percent_are_those_of_the_published_tables(int samples, int lower) =>
        MedianInterval.Of(samples, 0.99).ShouldNotBeNull().Lower.ShouldBe(lower);

    [Theory]
    [InlineData(0, 0.95)]
    [InlineData(1, 0.95)]
    [InlineData(5, 0.95)]
    [InlineData(7, 0.99)]
    public void Too_few_samples_have_no_interval(int samples, double confidence) =>
        MedianInterval.Of(samples, confidence).ShouldBeNull();

    [Fact]
    public void The_next_narrower_interval_would_not_cover_enough()
    {
        for (var samples = 6; samples <= 300; samples++)
        {
            var interval = MedianInterval.Of(samples, 0.95).ShouldNotBeNull();
            interval.Coverage.ShouldBeGreaterThanOrEqualTo(0.95);

            // What the interval from the next rank inwards would lose is twice the probability of that very rank.
            var lost = 2 * MathNet.Numerics.Distributions.Binomial.PMF(0.5, samples, interval.Lower);
            (interval.Coverage - lost).ShouldBeLessThan(0.95);
        }
    }

    [Fact]
    public void Four_times_the_variance_makes_it_twice_as_wide()
    {
        var plain = MedianInterval.Of(400, 0.95).ShouldNotBeNull();
        var inflated = MedianInterval.Of(400, 0.95, inflation: 4).ShouldNotBeNull();

        // Rounded outwards to whole ranks, by less than one on each side.
        (inflated.Upper - inflated.Lower - (2 * (plain.Upper - plain.Lower))).ShouldBeInRange(0, 2);
    }

    [Fact]
    public void Samples_that_say_too_little_have_no_interval() => MedianInterval.Of(20, 0.95, inflation: 16).ShouldBeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void A_confidence_that_is_no_probability_is_refused(double confidence) =>
        Should.Throw<ArgumentOutOfRangeException>(() => MedianInterval.Of(20, confidence)).Message.ShouldContain("such as 0.95");
}
