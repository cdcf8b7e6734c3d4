using System.Diagnostics;
using Bench.Load;

namespace Bench.Tests.Load;

public class ScheduleTests
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(1_000)]
    [InlineData(3)]
    [InlineData(7_777)]
    public void Constant_arrivals_lie_evenly_to_the_last(double rate)
    {
        var schedule = Schedule.Open(rate, TimeSpan.Zero, 100 * s_second, Arrivals.Constant);

        schedule.Count.ShouldBe((int)(100 * rate));
        for (var i = 0; i < schedule.Count; i++)
        {
            schedule.Offsets[i].ShouldBe((long)(i * (Stopwatch.Frequency / rate)));
        }
    }

    [Fact]
    public void The_warm_up_comes_first_and_is_not_measured()
    {
        var schedule = Schedule.Open(1_000, 2 * s_second, 10 * s_second, Arrivals.Constant);

        (schedule.WarmUp, schedule.Count).ShouldBe((2_000, 12_000));
    }

    [Fact]
    public void Poisson_arrivals_have_the_rate_and_exponential_gaps()
    {
        var schedule = Schedule.Open(1_000, TimeSpan.Zero, 100 * s_second, Arrivals.Poisson);
        var gaps = schedule.Offsets.Zip(schedule.Offsets.Skip(1), static (first, second) => (second - first) / (double)Stopwatch.Frequency).ToList();

        // Of an exponential distribution with a mean of 1 ms: as large a deviation, and 1/e of the gaps longer than the mean.
        var mean = gaps.Average();
        mean.ShouldBe(0.001, 0.00002);
        Math.Sqrt(gaps.Average(gap => (gap - mean) * (gap - mean))).ShouldBe(0.001, 0.00002);
        (gaps.Count(static gap => gap > 0.001) / (double)gaps.Count).ShouldBe(1 / Math.E, 0.005);
        gaps.ShouldAllBe(static gap => gap >= 0);
    }

    [Fact]
    public void Poisson_arrivals_are_the_same_every_time() =>
        Schedule.Open(500, s_second, s_second, Arrivals.Poisson).Offsets.ShouldBe(Schedule.Open(500, s_second, s_second, Arrivals.Poisson).Offsets);

    [Fact]
    public void However_low_the_rate_there_is_a_message_to_measure() =>
        Schedule.Open(0.001, TimeSpan.Zero, s_second, Arrivals.Constant).Count.ShouldBe(1);
}
