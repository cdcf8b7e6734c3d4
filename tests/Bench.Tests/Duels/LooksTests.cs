using Bench.Duels;

namespace Bench.Tests.Duels;

public class LooksTests
{
    [Fact]
    public void Each_comes_after_twice_the_time_of_the_one_before()
    {
        var looks = new Looks(TimeSpan.FromSeconds(16));
        var due = Enumerable.Range(1, 20).Where(second => looks.IsDue(TimeSpan.FromSeconds(second)));

        due.ShouldBe([1, 2, 4, 8, 16]);
    }

    [Fact]
    public void Those_that_a_long_round_skips_are_one()
    {
        var looks = new Looks(TimeSpan.FromSeconds(16));

        looks.IsDue(TimeSpan.FromSeconds(7)).ShouldBeTrue();
        looks.IsDue(TimeSpan.FromSeconds(7.9)).ShouldBeFalse();
        looks.IsDue(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        looks.IsDue(TimeSpan.FromSeconds(40)).ShouldBeFalse();
    }

    [Fact]
    public void Each_is_stricter_than_all_together_and_less_so_than_if_they_had_nothing_in_common() =>
        Looks.Level(0.95).ShouldBeInRange(0.984, 0.9899);
}
