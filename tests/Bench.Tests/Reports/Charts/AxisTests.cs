using Bench.Reports.Charts;
using FsCheck;
using FsCheck.Fluent;

namespace Bench.Tests.Reports.Charts;

public class AxisTests
{
    private static readonly Arbitrary<double[]> s_values = Gen.NonEmptyListOf(Gen.Choose(1, 1_000_000_000)).Select(static list => list.Select(static value => value / 1000.0).ToArray()).ToArbitrary();

    [Fact]
    public void On_a_logarithmic_axis_every_value_has_its_place_in_their_order() => Prop.ForAll(s_values, static values =>
    {
        var axis = Axis.Log(values, most: 8);
        var sorted = values.Order().ToArray();

        sorted.ShouldAllBe(value => axis.At(value) >= 0 && axis.At(value) <= 1);
        sorted.Zip(sorted.Skip(1)).ShouldAllBe(pair => axis.At(pair.First) <= axis.At(pair.Second));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Equal_ratios_are_equal_distances()
    {
        var axis = Axis.Log([1, 100], most: 8);

        (axis.At(10) - axis.At(1)).ShouldBe(axis.At(100) - axis.At(10), 1e-9);
    }

    [Fact]
    public void Ticks_are_few_rising_and_on_the_axis() => Prop.ForAll(s_values, Gen.Choose(2, 12).ToArbitrary(), static (values, most) =>
    {
        foreach (var axis in (Axis[])[Axis.Log(values, most), Axis.Linear(values, most)])
        {
            axis.Ticks.ShouldBe(axis.Ticks.Order());
            axis.Ticks.Count.ShouldBeLessThanOrEqualTo(most + 1);
            axis.Ticks.ShouldAllBe(tick => axis.At(tick) >= -1e-9 && axis.At(tick) <= 1 + 1e-9);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_linear_axis_begins_at_zero_or_below()
    {
        Axis.Linear([5, 10], most: 5).At(0).ShouldBe(0);
        Axis.Linear([-5, 10], most: 5).At(-5).ShouldBe(0);
        Axis.Linear([-5, 10], most: 5).At(10).ShouldBe(1);
    }

    [Fact]
    public void Values_that_are_all_the_same_and_none_at_all_still_give_an_axis()
    {
        Axis.Log([3, 3], most: 5).At(3).ShouldBeInRange(0, 1);
        Axis.Log([], most: 5).At(1).ShouldBeInRange(0, 1);
        Axis.Linear([], most: 5).At(0).ShouldBe(0);
    }
}
