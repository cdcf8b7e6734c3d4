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
    public void More_cells_make_it_harder_to_say_that_one_differs()
    {
        var launches = Around(1.10, spread: 0.025);
        var one = (s_judge with { Cells = 1 }).On("cell", launches);
        var many = (s_judge with { Cells = 500 }).On("cell", launches);

        (one.Outcome, many.Outcome).ShouldBe((BuildOutcome.Slower, BuildOutcome.Undecided));
        many.Ratio!.Low.ShouldBeLessThan(one.Ratio!.Low);
        many.Ratio.High.ShouldBeGreaterThan(one.Ratio.High);
    }

    [Fact]
    public void That_a_cell_is_the_same_is_said_alike_however_many_there_are_beside_it()
    {
        var launches = Around(1.01, spread: 0.025);

        var many = (s_judge with { Cells = 500 }).On("cell", launches);

        many.Outcome.ShouldBe(BuildOutcome.Same);
        many.Ratio.ShouldBe((s_judge with { Cells = 1 }).On("cell", launches).Ratio);
    }

    private static double[] Around(double ratio, double spread) =>
        [.. Enumerable.Range(0, 8).Select(i => ratio * (i % 2 == 0 ? 1 + spread : 1 / (1 + spread)))];
}
