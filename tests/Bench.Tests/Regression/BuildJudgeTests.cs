using Bench.Regression;

namespace Bench.Tests.Regression;

public class BuildJudgeTests
{
    private static readonly BuildJudge s_judge = new(Threshold: 0.05, Cells: 6);

    [Theory]
    [InlineData(1.10, BuildOutcome.Slower)]
    [InlineData(1.00, BuildOutcome.Same)]
    [InlineData(1.02, BuildOutcome.Same)]
    [InlineData(0.90, BuildOutcome.Faster)]
    [InlineData(1.05, BuildOutcome.Undecided)]
    internal void Quiet_launches_are_judged_by_where_they_lie(double ratio, BuildOutcome expected) =>
        s_judge.On("cell", Around(ratio, spread: 0.003)).Outcome.ShouldBe(expected);

    [Fact]
    public void Scattered_launches_are_undecided_however_slow_their_mean() =>
        s_judge.On("cell", Around(1.10, spread: 0.2)).Outcome.ShouldBe(BuildOutcome.Undecided);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Fewer_than_two_launches_decide_nothing(int launches) =>
        s_judge.On("cell", [.. Enumerable.Repeat(2.0, launches)]).Ratio.ShouldBeNull();

    [Fact]
    public void More_cells_make_every_interval_wider()
    {
        var launches = Around(1.02, spread: 0.01);
        var one = (s_judge with { Cells = 1 }).On("cell", launches).Ratio!;
        var many = (s_judge with { Cells = 50 }).On("cell", launches).Ratio!;
        many.Low.ShouldBeLessThan(one.Low);
        many.High.ShouldBeGreaterThan(one.High);
    }

    private static double[] Around(double ratio, double spread) =>
        [.. Enumerable.Range(0, 8).Select(i => ratio * (i % 2 == 0 ? 1 + spread : 1 / (1 + spread)))];
}
