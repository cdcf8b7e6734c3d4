using System.Diagnostics;
using Bench.Load;

namespace Bench.Tests.Load;

public class PacerTests
{
    private static readonly double s_millisecond = Stopwatch.Frequency / 1e3;

    [Theory]
    [InlineData(10)]
    [InlineData(0.01)]
    public void It_never_returns_before_the_time(double gapInMilliseconds)
    {
        var pacer = Pacer.OfThisThread(gapInMilliseconds * s_millisecond);
        for (var i = 0; i < 20; i++)
        {
            var time = Stopwatch.GetTimestamp() + (long)(0.7 * s_millisecond);

            pacer.WaitUntil(time, CancellationToken.None).ShouldBeTrue();

            Stopwatch.GetTimestamp().ShouldBeGreaterThanOrEqualTo(time);
        }
    }

    [Fact]
    public void A_time_that_has_passed_is_not_waited_for() =>
        Pacer.OfThisThread(s_millisecond).WaitUntil(Stopwatch.GetTimestamp() - 1, CancellationToken.None).ShouldBeTrue();

    [Fact]
    public void Told_to_stop_it_does_not_wait_for_a_time_that_is_far_off() =>
        Pacer.OfThisThread(s_millisecond).WaitUntil(long.MaxValue, new CancellationToken(canceled: true)).ShouldBeFalse();
}
