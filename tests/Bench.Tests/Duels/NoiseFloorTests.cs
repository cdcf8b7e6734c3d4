using Bench.Duels;

namespace Bench.Tests.Duels;

public class NoiseFloorTests
{
    [Fact]
    public void It_is_what_nineteen_of_twenty_duels_stay_within()
    {
        var ratios = Enumerable.Range(1, 100).Select(static i => Ratio(1 + (i / 10_000.0), halfWidth: i / 1_000.0));

        var noise = NoiseFloor.Of([.. ratios]).ShouldNotBeNull();

        noise.Duels.ShouldBe(100);
        noise.Offset.ShouldBe(0.0095, 1e-9);
        noise.HalfWidth.ShouldBe(0.095, 1e-9);
        noise.Tells.ShouldBe(0.1045, 1e-9);
        noise.Excluding.ShouldBe(0);
        noise.WorstExcess.ShouldBe(0);
    }

    [Fact]
    public void Of_a_handful_it_is_the_worst() =>
        NoiseFloor.Of([Ratio(1.001), Ratio(1 / 1.02), Ratio(1.003)]).ShouldNotBeNull().Offset.ShouldBe(0.02, 1e-9);

    [Fact]
    public void Faster_and_slower_count_alike() =>
        NoiseFloor.Of([Ratio(1.02)])!.Offset.ShouldBe(NoiseFloor.Of([Ratio(1 / 1.02)])!.Offset, 1e-9);

    [Fact]
    public void Intervals_that_exclude_one_are_counted_and_the_worst_is_told()
    {
        var noise = NoiseFloor.Of([Ratio(1.03, halfWidth: 0.01), Ratio(1.02, halfWidth: 0.01), Ratio(1.005, halfWidth: 0.01)]).ShouldNotBeNull();

        noise.Excluding.ShouldBe(2);
        noise.WorstExcess.ShouldBe((1.03 / 1.01) - 1, 1e-9);
    }

    [Fact]
    public void Undecided_duels_are_counted_and_say_nothing_more()
    {
        var noise = NoiseFloor.Of([null, Ratio(1.01), null]).ShouldNotBeNull();

        noise.Duels.ShouldBe(3);
        noise.Undecided.ShouldBe(2);
        noise.Offset.ShouldBe(0.01, 1e-9);
    }

    [Fact]
    public void From_nothing_decided_nothing_is_known()
    {
        NoiseFloor.Of([]).ShouldBeNull();
        NoiseFloor.Of([null, null]).ShouldBeNull();
    }

    [Fact]
    public void Its_judge_calls_nothing_within_it_a_difference()
    {
        var judge = NoiseFloor.Of([Ratio(1.02)])!.Judge(narrow: 0.03);

        judge.On(Ratio(1.025, halfWidth: 0.01)).ShouldBe(Verdict.NoDifference);
        judge.On(Ratio(1.05, halfWidth: 0.01)).ShouldBe(Verdict.Slower);
    }

    private static Ratio Ratio(double median, double halfWidth = 0.01) =>
        new(median, median / (1 + halfWidth), median * (1 + halfWidth), 0.95, []);
}
