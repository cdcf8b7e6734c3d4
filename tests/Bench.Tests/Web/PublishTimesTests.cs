using Bench.Web;

namespace Bench.Tests.Web;

public class PublishTimesTests
{
    private readonly PublishTimes _times = new();

    [Fact]
    public void Those_after_a_sequence_come_oldest_first()
    {
        _times.Add(7, 1.5);
        _times.Add(8, 2.5);
        _times.Add(9, 3.5);

        _times.After(7).ShouldBe([new PublishTime(8, 2.5), new PublishTime(9, 3.5)]);
        _times.After(9).ShouldBeEmpty();
        _times.Last().ShouldBe(9);
    }

    [Fact]
    public void Before_the_first_there_is_none() => (_times.Last(), _times.After(0).Length).ShouldBe((0L, 0));

    [Fact]
    public void No_more_are_kept_than_the_tape_keeps()
    {
        for (var sequence = 1; sequence <= 10_000; sequence++)
        {
            _times.Add(sequence, sequence);
        }

        _times.After(0).Length.ShouldBe(8192);
        _times.After(0)[0].Sequence.ShouldBe(10_000 - 8192 + 1);
    }

    [Fact]
    public void The_clock_has_microseconds_and_does_not_go_back()
    {
        var (earlier, later) = (_times.Now(), _times.Now());

        later.ShouldBeGreaterThanOrEqualTo(earlier);
        (later * 1000).ShouldBe(Math.Round(later * 1000), 1e-6);
    }
}
