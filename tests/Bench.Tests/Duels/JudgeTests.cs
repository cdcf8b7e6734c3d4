using Bench.Duels;

namespace Bench.Tests.Duels;

public class JudgeTests
{
    private readonly Judge _judge = new(Noise: 0.01, Narrow: 0.025);

    [Theory]
    [InlineData(1.02, 1.04, nameof(Verdict.Slower))]
    [InlineData(0.96, 0.98, nameof(Verdict.Faster))]
    [InlineData(0.99, 1.01, nameof(Verdict.NoDifference))]
    [InlineData(1.005, 1.03, nameof(Verdict.NoDifference))]
    [InlineData(0.995, 0.998, nameof(Verdict.NoDifference))]
    [InlineData(0.90, 1.10, nameof(Verdict.Undecided))]
    [InlineData(1.005, 1.20, nameof(Verdict.Undecided))]
    [InlineData(1.50, 3.00, nameof(Verdict.Slower))]
    public void It_goes_by_the_whole_interval(double low, double high, string verdict) =>
        _judge.On(new Ratio(Math.Sqrt(low * high), low, high, 0.95, [])).ToString().ShouldBe(verdict);

    [Theory]
    [InlineData(1.02, 1.04)]
    [InlineData(1.009, 1.02)]
    [InlineData(1.0101, 1.02)]
    public void The_other_way_round_it_says_the_opposite(double low, double high)
    {
        var ratio = new Ratio(Math.Sqrt(low * high), low, high, 0.95, []);
        var reversed = new Ratio(1 / ratio.Median, 1 / high, 1 / low, 0.95, []);

        _judge.On(reversed).ShouldBe(_judge.On(ratio) == Verdict.Slower ? Verdict.Faster : _judge.On(ratio));
    }

    [Theory]
    [InlineData(0.99, 1.09, nameof(Verdict.Undecided))]
    [InlineData(1.02, 1.06, nameof(Verdict.Slower))]
    [InlineData(1.005, 1.06, nameof(Verdict.NoDifference))]
    public void What_other_processes_may_turn_round_is_not_told_apart(double low, double high, string verdict) =>
        (_judge with { Narrow = 0.04 }).On(new Ratio(1.04, 1.035, 1.045, 0.95, [], new LaunchRatio(1.04, low, high), 5)).ToString().ShouldBe(verdict);

    [Fact]
    public void Without_an_interval_it_is_undecided() => _judge.On(null).ShouldBe(Verdict.Undecided);

    [Fact]
    public void More_noise_makes_it_more_careful()
    {
        var ratio = new Ratio(1.02, 1.015, 1.025, 0.95, []);

        _judge.On(ratio).ShouldBe(Verdict.Slower);
        (_judge with { Noise = 0.02 }).On(ratio).ShouldBe(Verdict.NoDifference);
    }
}
