using Bench.Duels;

namespace Bench.Tests.Duels;

public class BeatsTests
{
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(2);

    [Theory]
    [InlineData(10, 400, 5)]
    [InlineData(100, 400, 5)]
    [InlineData(120, 480, 4)]
    [InlineData(200, 800, 2)]
    [InlineData(400, 1_000, 2)]
    [InlineData(1_500, 1_500, 1)]
    [InlineData(50_000, 50_000, 1)]
    public void A_beat_holds_four_exchanges_of_the_slowest_or_takes_a_millisecond_or_is_one(double slowest, double microseconds, int count)
    {
        var beats = Beats.For(s_slice, [(5_000, 1), (slowest * 1_000, 1), (7_000, 1)]);

        beats.Length.TotalMicroseconds.ShouldBe(microseconds, 1);
        beats.Count.ShouldBe(count);
        beats.Slice.ShouldBe(beats.Length * count);
    }

    [Theory]
    [InlineData(4, 5_000, 400, 5)]
    [InlineData(4, 56_000, 448, 4)]
    [InlineData(64, 14_000, 1_792, 1)]
    public void With_several_in_flight_a_beat_holds_two_waves(int inFlight, double cost, double microseconds, int count)
    {
        var beats = Beats.For(TimeSpan.FromMilliseconds(2), [(1_000, inFlight), (cost, inFlight)]);

        beats.Length.TotalMicroseconds.ShouldBe(microseconds, 1);
        beats.Count.ShouldBe(count);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 1, 5)]
    [InlineData(3_000, 1, 5)]
    [InlineData(150, 64, 1)]
    [InlineData(300, 64, 2)]
    [InlineData(3_000, 64, 5)]
    public void Before_it_is_known_what_exchanges_cost_there_are_as_many_as_they_allow(int exchanges, int inFlight, int beats) =>
        Beats.In(exchanges, inFlight).ShouldBe(beats);
}
