using Bench.Claims;
using Bench.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace Bench.Tests.Claims;

public class ThresholdTests
{
    private static readonly Threshold s_tenth = new(0.1, "a tenth");

    [Theory]
    [InlineData(0.5, 0.4, 0.6, nameof(Bearing.For))]
    [InlineData(2, 1.9, 2.1, nameof(Bearing.Against))]
    [InlineData(1.01, 0.95, 1.05, nameof(Bearing.NoDifference))]
    [InlineData(0.92, 0.85, 0.99, nameof(Bearing.Undecided))]
    [InlineData(1.08, 1.01, 1.2, nameof(Bearing.Undecided))]
    [InlineData(1, 0.5, 2, nameof(Bearing.Undecided))]
    public void Only_a_whole_interval_beyond_the_threshold_counts(double median, double low, double high, string bearing) =>
        s_tenth.Less(new Estimate(median, low, high)).ToString().ShouldBe(bearing);

    [Fact]
    public void Without_an_interval_nothing_is_said()
    {
        s_tenth.Less(null).ShouldBe(Bearing.Undecided);
        s_tenth.NotMore(null).ShouldBe(Bearing.Undecided);
    }

    [Fact]
    public void Noise_above_the_margin_takes_its_place() =>
        s_tenth.Less(new Estimate(0.85, 0.84, 0.86), noise: 0.3).ShouldBe(Bearing.NoDifference);

    [Theory]
    [InlineData(0.2, 0.3, nameof(Bearing.For))]
    [InlineData(0.98, 1.1, nameof(Bearing.For))]
    [InlineData(1.11, 1.3, nameof(Bearing.Against))]
    [InlineData(1.05, 1.3, nameof(Bearing.Undecided))]
    public void To_do_as_well_it_is_enough_not_to_be_more(double low, double high, string bearing) =>
        s_tenth.NotMore(new Estimate((low + high) / 2, low, high)).ToString().ShouldBe(bearing);

    [Fact]
    public void The_other_way_round_for_and_against_change_places() =>
        Prop.ForAll(Gen.Choose(10, 1000).Two().ToArbitrary(), static pair =>
        {
            var (low, high) = (Math.Min(pair.Item1, pair.Item2) / 100.0, Math.Max(pair.Item1, pair.Item2) / 100.0);
            var there = s_tenth.Less(new Estimate(Math.Sqrt(low * high), low, high));
            var back = s_tenth.Less(new Estimate(1 / Math.Sqrt(low * high), 1 / high, 1 / low));
            back.ShouldBe(there switch { Bearing.For => Bearing.Against, Bearing.Against => Bearing.For, _ => there });
        }).QuickCheckThrowOnFailure();
}
