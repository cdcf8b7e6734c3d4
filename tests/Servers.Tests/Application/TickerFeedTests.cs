using Payloads;
using Payloads.Corpora;
using Servers.Application;

namespace Servers.Tests.Application;

public sealed class TickerFeedTests
{
    private readonly TickerFeed _feed = new(ServiceLimits.Default with { TapeCapacity = 64 }, Corpus.Default.Quotes);
    private readonly Quote _opening = Corpus.Default.Quotes[7];

    [Fact]
    public void A_feed_opens_with_the_quotes_that_it_was_given() =>
        _feed.Snapshot().ShouldBe(Corpus.Default.Quotes);

    [Fact]
    public void A_tick_moves_the_quote_of_its_symbol_and_no_other()
    {
        _feed.Publish(Tick(price: 500));
        _feed.Quote(new QuoteRequest(_opening.Symbol)).ShouldBe(new Quote(_opening.Symbol, 499, 501, 500, 42));
        _feed.Snapshot().Where(quote => quote.Symbol != _opening.Symbol)
            .ShouldBe(Corpus.Default.Quotes.Where(quote => quote.Symbol != _opening.Symbol));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("NOPE")]
    public void An_unknown_symbol_is_not_found_and_the_error_names_it(string? symbol)
    {
        var refused = Should.Throw<RefusedException>(() => _feed.Quote(new QuoteRequest(symbol!)));
        refused.Refusal.ShouldBe(Refusal.NotFound);
        refused.Message.ShouldContain($"'{symbol}'");
        Should.Throw<RefusedException>(() => _feed.Publish(Tick(1) with { Symbol = symbol! })).Refusal.ShouldBe(Refusal.NotFound);
        _feed.After(0, 10).ShouldBeEmpty();
    }

    [Fact]
    public void A_snapshot_is_a_copy()
    {
        var before = _feed.Snapshot();
        _feed.Publish(Tick(price: 500));
        before.ShouldBe(Corpus.Default.Quotes);
    }

    [Fact]
    public void A_subscription_begins_after_its_cursor_or_live()
    {
        _feed.Publish(Tick(1));
        _feed.Publish(Tick(2));
        _feed.Publish(Tick(3));
        var first = _feed.After(0, 1)[0].Sequence;
        using var all = _feed.Subscribe(new TickSubscription(0, 0));
        using var rest = _feed.Subscribe(new TickSubscription(first, 0));
        using var live = _feed.Subscribe(new TickSubscription(TickSubscription.Live, 0));
        _feed.Subscribers.ShouldBe(3);
        _feed.Publish(Tick(4));
        Prices(all).ShouldBe([1, 2, 3, 4]);
        Prices(rest).ShouldBe([2, 3, 4]);
        Prices(live).ShouldBe([4]);
    }

    [Fact]
    public void A_count_or_a_limit_out_of_range_is_invalid()
    {
        Should.Throw<RefusedException>(() => _feed.Subscribe(new TickSubscription(0, -1))).Refusal.ShouldBe(Refusal.Invalid);
        Should.Throw<RefusedException>(() => _feed.After(0, 0)).Refusal.ShouldBe(Refusal.Invalid);
        _feed.Subscribers.ShouldBe(0);
    }

    [Fact]
    public void A_subscription_to_what_the_tape_has_lost_is_told_so_and_not_counted()
    {
        for (var price = 1; price <= 100; price++)
        {
            _feed.Publish(Tick(price));
        }

        Should.Throw<RefusedException>(() => _feed.Subscribe(new TickSubscription(0, 0))).Refusal.ShouldBe(Refusal.Lagged);
        _feed.Subscribers.ShouldBe(0);
    }

    [Fact]
    public async Task Of_many_publishers_the_last_on_the_tape_has_moved_the_quote_last()
    {
        const int Publishers = 4;
        for (var round = 0; round < 500; round++)
        {
            await Deadline.Within(Task.WhenAll(Enumerable.Range(1, Publishers).Select(publisher =>
                Task.Run(() => _feed.Publish(Tick((round * Publishers) + publisher))))));
            var last = _feed.After(Topic<Tick>.FirstSequence + (round * Publishers) + Publishers - 2, 10).ShouldHaveSingleItem();
            _feed.Quote(new QuoteRequest(_opening.Symbol)).Last.ShouldBe(last.Price);
        }
    }

    [Fact]
    public async Task All_subscribers_hear_the_whole_tape_in_its_order()
    {
        var feed = new TickerFeed(ServiceLimits.Default, Corpus.Default.Quotes);
        var subscriptions = Enumerable.Range(0, 16).Select(_ => feed.Subscribe(new TickSubscription(TickSubscription.Live, 0))).ToArray();
        var hearing = subscriptions.Select(one => Task.Run(() => one.TakeAsync(Corpus.TickCount, Deadline.Token()))).ToArray();
        foreach (var tick in Corpus.Default.Ticks.Span)
        {
            feed.Publish(tick);
        }

        var heard = await Deadline.Within(Task.WhenAll(hearing));
        var sent = Corpus.Default.Ticks.ToArray().Select(static (tick, i) => tick with { Sequence = Topic<Tick>.FirstSequence + i });
        heard.ShouldAllBe(one => one.SequenceEqual(sent));
        Array.ForEach(subscriptions, static one => one.Dispose());
        feed.Subscribers.ShouldBe(0);
    }

    private Tick Tick(long price) => new(0, _opening.Symbol, price, 10, 42);

    private static IEnumerable<long> Prices(TopicSubscription<Tick> subscription)
    {
        var ticks = new Tick[64];
        return ticks[..subscription.Read(ticks)].Select(static tick => tick.Price);
    }
}
