using Bench.Calibration;

namespace Bench.Tests.Calibration;

public class ProportionTests
{
    // Clopper and Pearson's exact bounds; of none and of all, 1 − 0.025^(1/n) from the end.
    [Theory]
    [InlineData(0, 50, 0, 0.0711)]
    [InlineData(1, 50, 0.0005, 0.1065)]
    [InlineData(20, 20, 0.8316, 1)]
    [InlineData(5, 10, 0.1871, 0.8129)]
    public void The_interval_is_the_exact_one(int times, int of, double low, double high)
    {
        var part = new Proportion(times, of);
        part.Low.ShouldBe(low, tolerance: 0.0001);
        part.High.ShouldBe(high, tolerance: 0.0001);
        part.Rate.ShouldBeInRange(part.Low, part.High);
    }
}
