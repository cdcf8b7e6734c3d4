using Bench.Runs;

namespace Bench.Tests.Runs;

public class PaceTests
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Before_anything_is_done_the_plan_is_what_is_left() => new Pace(100 * s_second).Left.ShouldBe(100 * s_second);

    [Fact]
    public void The_rest_takes_as_long_as_what_was_done()
    {
        var pace = new Pace(100 * s_second);
        pace.Done(20 * s_second, 40 * s_second);

        pace.Left.ShouldBe(160 * s_second);
    }

    [Fact]
    public void What_has_ended_early_takes_no_longer()
    {
        var pace = new Pace(100 * s_second);
        pace.Done(20 * s_second, 40 * s_second);
        pace.End();

        pace.Left.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void The_first_steps_alone_say_nothing_about_the_rest()
    {
        var pace = new Pace(100 * s_second);
        pace.Done(5 * s_second, 60 * s_second);

        pace.Left.ShouldBe(95 * s_second);
    }

    [Fact]
    public void Nothing_is_left_of_what_took_more_steps_than_planned()
    {
        var pace = new Pace(1 * s_second);
        pace.Done(3 * s_second, 3 * s_second);

        pace.Left.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Nothing_planned_leaves_nothing() => new Pace(TimeSpan.Zero).Left.ShouldBe(TimeSpan.Zero);
}
