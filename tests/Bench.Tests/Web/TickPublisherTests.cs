using Bench.Web;
using Servers.Application;

namespace Bench.Tests.Web;

public class TickPublisherTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly SeededApplication _application = new(ServiceLimits.Default);

    [Fact]
    public async Task Every_tick_has_the_time_of_its_own_sequence()
    {
        using var publisher = new TickPublisher(_application.Feed);
        using var subscription = _application.Feed.Subscribe(new Payloads.TickSubscription(Payloads.TickSubscription.Live, 0));
        var before = _application.Feed.Last(1)[0].Sequence;

        publisher.Set(1000);
        await TicksAsync(publisher, 5);
        publisher.Set(0);

        var times = publisher.Times.After(0);
        times.Select(static time => time.Sequence).ShouldBe(Enumerable.Range(1, times.Length).Select(number => before + number));
        times.Select(static time => time.At).ShouldBeInOrder();
        _application.Feed.Last(1)[0].Sequence.ShouldBe(times[^1].Sequence);
    }

    [Fact]
    public async Task At_a_rate_of_zero_nothing_is_published_and_another_rate_begins_again()
    {
        using var publisher = new TickPublisher(_application.Feed);
        publisher.Set(1000);
        await TicksAsync(publisher, 1);

        publisher.Set(0);
        var last = publisher.Times.Last();
        publisher.Rate.ShouldBe(0);
        _application.Feed.Last(1)[0].Sequence.ShouldBe(last);

        publisher.Set(500);
        await TicksAsync(publisher, 1, last);
        publisher.Times.Last().ShouldBeGreaterThan(last);
    }

    [Fact]
    public void It_ends_whether_it_publishes_or_not()
    {
        new TickPublisher(_application.Feed).Dispose();
        var publisher = new TickPublisher(_application.Feed);
        publisher.Set(100);
        publisher.Dispose();

        publisher.Dispose();
    }

    private static async Task TicksAsync(TickPublisher publisher, int count, long after = 0)
    {
        using var limit = new CancellationTokenSource(s_patience);
        while (publisher.Times.After(after).Length < count)
        {
            await Task.Delay(5, limit.Token);
        }
    }
}
