using Bench.Duels;

namespace Bench.Tests.Duels;

public class SliceLengthTests
{
    private static readonly TimeSpan s_target = TimeSpan.FromMilliseconds(15);

    [Theory]
    [InlineData(100)]
    [InlineData(5_000)]
    [InlineData(19_000)]
    [InlineData(1_000_000)]
    public void A_few_slices_find_the_wanted_length(double cost)
    {
        var length = new SliceLength(s_target);
        for (var i = 0; i < 8; i++)
        {
            length.Calibrate(At(length, cost));
        }

        At(length, cost).Elapsed.TotalMilliseconds.ShouldBeInRange(10, 20);
    }

    [Theory]
    [InlineData(10_000, 1_500)]
    [InlineData(40e6, 1)]
    public void Where_the_cost_is_known_it_begins_with_the_wanted_length(double cost, int exchanges) =>
        new SliceLength(s_target, cost).Exchanges.ShouldBe(exchanges);

    [Fact]
    public void An_exchange_longer_than_a_slice_is_run_once()
    {
        var length = new SliceLength(s_target);
        for (var i = 0; i < 8; i++)
        {
            length.Calibrate(At(length, 40e6));
            length.Follow(At(length, 40e6));
        }

        length.Exchanges.ShouldBe(1);
    }

    [Fact]
    public void A_clock_that_shows_no_time_makes_it_longer()
    {
        var length = new SliceLength(s_target);

        length.Calibrate(new Slice(1, TimeSpan.Zero, 0, true, default));

        length.Exchanges.ShouldBe(8);
    }

    [Fact]
    public void One_hiccup_changes_nothing()
    {
        var length = Calibrated(cost: 10_000);
        var before = length.Exchanges;

        length.Follow(At(length, 50_000));
        length.Follow(At(length, 50_000));
        length.Follow(At(length, 10_000));
        length.Follow(At(length, 50_000));

        length.Exchanges.ShouldBe(before);
    }

    [Theory]
    [InlineData(30_000)]
    [InlineData(4_000)]
    public void A_drift_is_followed(double cost)
    {
        var length = Calibrated(cost: 10_000);
        for (var i = 0; i < 3; i++)
        {
            length.Follow(At(length, cost));
        }

        At(length, cost).Elapsed.TotalMilliseconds.ShouldBeInRange(10, 20);
    }

    private static SliceLength Calibrated(double cost)
    {
        var length = new SliceLength(s_target);
        for (var i = 0; i < 8; i++)
        {
            length.Calibrate(At(length, cost));
        }

        return length;
    }

    private static Slice At(SliceLength length, double cost) =>
        new(length.Exchanges, TimeSpan.FromTicks((long)(length.Exchanges * cost / 100)), cost, true, default);
}
