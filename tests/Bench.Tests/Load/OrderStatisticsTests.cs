using System.Diagnostics;
using Bench.Load;
using FsCheck;
using FsCheck.Fluent;

namespace Bench.Tests.Load;

public class OrderStatisticsTests
{
    [Fact]
    public void A_quantile_is_the_least_sample_that_its_share_of_all_does_not_exceed() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<int>>(), static samples =>
        {
            var ticks = samples.Get.Select(static sample => (long)sample).ToArray();
            var latency = OrderStatistics.Of([.. ticks]);
            for (var i = 0; i < latency.Quantiles.Count; i++)
            {
                var needed = (decimal)latency.Quantiles[i] * ticks.Length;
                var expected = ticks.Where(sample => ticks.Count(other => other <= sample) >= needed).Min();
                latency.Microseconds[i].ShouldBe(OrderStatistics.Microseconds(expected));
            }

            latency.Count.ShouldBe(ticks.Length);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.5, 50)]
    [InlineData(0.9, 90)]
    [InlineData(0.99, 99)]
    [InlineData(0.999, 100)]
    [InlineData(1, 100)]
    public void Of_the_first_hundred_numbers_they_are_what_everybody_expects(double quantile, double expected)
    {
        long[] ticks = [.. Enumerable.Range(1, 100).Reverse().Select(static number => number * Stopwatch.Frequency / 1_000_000)];
        OrderStatistics.Of(ticks).At(quantile).ShouldBe(expected);
    }

    [Fact]
    public void Of_nothing_there_are_none()
    {
        OrderStatistics.Of([]).Count.ShouldBe(0);
        OrderStatistics.Of([]).At(0.5).ShouldBeNull();
    }

    [Theory]
    [InlineData(0.5, "p50")]
    [InlineData(0.999, "p99.9")]
    [InlineData(1, "max")]
    public void They_have_the_names_of_the_field(double quantile, string name) => OrderStatistics.Name(quantile).ShouldBe(name);
}
