using Payloads;
using Payloads.Corpora;
using Servers.Tests.Contract;
using Servers.Wires;

namespace Servers.Tests.RestCached;

public class CachingClientTests
{
    private const string Contender = "rest-json-cached";

    private static readonly Tick s_tick = Corpus.Default.Ticks.Span[0];

    [Theory]
    [InlineData("memory")]
    [InlineData("testhost")]
    public async Task What_has_not_changed_is_not_sent_again_and_what_has_is_right(string wire)
    {
        await using var lane = await OpenLane.OpenAsync(Contender, wire);
        var cache = (ICachingClient)lane.Client;
        for (var turn = 1; turn <= 3; turn++)
        {
            lane.Host.Feed.Publish(s_tick with { At = s_tick.At + turn });
            for (var time = 0; time < 4; time++)
            {
                (await lane.Ticker.QuoteAsync(new QuoteRequest(s_tick.Symbol), Deadline.Token())).ShouldBe(lane.Host.Feed.Quote(new QuoteRequest(s_tick.Symbol)));
                (await lane.Ticker.SnapshotAsync(Deadline.Token())).ToArray().ShouldBe(lane.Host.Feed.Snapshot());
                (await lane.Chat.HistoryAsync(new HistoryRequest(Corpus.Room, 50), Deadline.Token())).ToArray()
                    .ShouldBe(lane.Host.Rooms.History(new HistoryRequest(Corpus.Room, 50)));
            }
        }

        // The quote and the snapshot have moved three times, the room has not.
        (cache.Misses, cache.Hits).ShouldBe((3 + 3 + 1, 36 - 7));
    }

    [Fact]
    public async Task A_hit_moves_a_small_part_of_the_bytes()
    {
        await using var lane = await OpenLane.OpenAsync(Contender, "memory");
        var counter = new ByteCounter();
        await using var client = await lane.Host.ConnectAsync(counter, Deadline.Token());
        await client.Ticker.SnapshotAsync(Deadline.Token());
        var (first, before) = (counter.Down, counter.Down);

        await client.Ticker.SnapshotAsync(Deadline.Token());

        (counter.Down - before).ShouldBeInRange(100, first / 20);
    }

    [Fact]
    public async Task Clients_that_ask_at_once_while_quotes_move_never_see_time_go_back()
    {
        await using var lane = await OpenLane.OpenAsync(Contender, "memory");
        using var done = new CancellationTokenSource();
        var moving = Task.Run(() =>
        {
            for (var at = s_tick.At; !done.IsCancellationRequested; at++)
            {
                lane.Host.Feed.Publish(s_tick with { At = at });
            }
        });

        await Deadline.Within(Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var last = 0L;
            for (var i = 0; i < 200; i++)
            {
                var quote = await lane.Ticker.QuoteAsync(new QuoteRequest(s_tick.Symbol), Deadline.Token());
                quote.At.ShouldBeGreaterThanOrEqualTo(last);
                last = quote.At;
            }
        })));
        await done.CancelAsync();
        await moving;
    }
}
