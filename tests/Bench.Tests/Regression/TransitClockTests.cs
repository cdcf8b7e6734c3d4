using Bench.Regression;
using Bench.Tests.Duels;

namespace Bench.Tests.Regression;

public class TransitClockTests
{
    [Fact]
    public void The_way_between_two_processes_takes_no_time()
    {
        var real = new FakeClock();
        var clock = new TransitClock(real);
        var since = clock.GetTimestamp();
        real.Work(1_000_000);
        clock.CountOnly(since, TimeSpan.FromMicroseconds(900));
        clock.GetElapsedTime(since).ShouldBe(TimeSpan.FromMicroseconds(900));
    }

    [Fact]
    public void Work_that_claims_more_than_has_passed_does_not_turn_the_clock_back_or_forth()
    {
        var real = new FakeClock();
        var clock = new TransitClock(real);
        var since = clock.GetTimestamp();
        real.Work(1_000);
        clock.CountOnly(since, TimeSpan.FromSeconds(1));
        clock.GetElapsedTime(since).ShouldBe(TimeSpan.FromMicroseconds(1));
    }
}
