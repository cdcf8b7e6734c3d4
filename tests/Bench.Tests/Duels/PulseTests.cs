using Bench.Duels;

namespace Bench.Tests.Duels;

public class PulseTests
{
    private readonly FakeClock _clock = new();
    private double _cost = 10_000;

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(11_900, true)]
    [InlineData(12_100, false)]
    [InlineData(20_000, false)]
    public void A_core_is_calm_while_work_takes_little_more_than_it_ever_did(double cost, bool calm)
    {
        var pulse = Pulse();
        pulse.IsCalm();

        _cost = cost;

        pulse.IsCalm().ShouldBe(calm);
    }

    [Fact]
    public void What_it_takes_at_best_is_learnt_whenever_it_shows()
    {
        var pulse = Pulse();
        _cost = 20_000;
        pulse.IsCalm().ShouldBeTrue("nothing better was seen yet");
        _cost = 10_000;
        pulse.IsCalm().ShouldBeTrue();
        _cost = 20_000;
        pulse.IsCalm().ShouldBeFalse();
    }

    [Fact]
    public void Waiting_ends_with_the_disturbance()
    {
        var readings = 0;
        var pulse = new Pulse(_clock, () => _clock.Work(++readings is > 1 and < 8 ? 20_000 : 10_000));
        pulse.IsCalm();

        pulse.Await(TimeSpan.FromSeconds(1));

        readings.ShouldBe(8);
    }

    [Fact]
    public void Waiting_ends_with_its_limit()
    {
        var pulse = Pulse();
        pulse.IsCalm();
        _cost = 20_000;
        var start = _clock.GetTimestamp();

        pulse.Await(TimeSpan.FromMilliseconds(1));

        _clock.GetElapsedTime(start).ShouldBe(TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public void Its_own_work_takes_time_that_a_clock_can_tell()
    {
        var clock = new Counting(TimeProvider.System);

        new Pulse(clock).IsCalm().ShouldBeTrue();

        clock.Readings.Count.ShouldBe(2);
        clock.Readings[1].ShouldBeGreaterThan(clock.Readings[0]);
    }

    private Pulse Pulse() => new(_clock, () => _clock.Work(_cost));

    private sealed class Counting(TimeProvider inner) : TimeProvider
    {
        public List<long> Readings { get; } = [];

        public override long TimestampFrequency => inner.TimestampFrequency;

        public override long GetTimestamp()
        {
            Readings.Add(inner.GetTimestamp());
            return Readings[^1];
        }
    }
}
