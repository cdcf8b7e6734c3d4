using Payloads;
using Payloads.Corpora;
using Servers.Application;

namespace Servers.Tests.Rest;

public class RestOperationTests
{
    private static readonly ChatMessage s_message = Corpus.Default.Messages(TextSize.Small)[0];

    [Theory]
    [ClassData(typeof(RestLanes))]
    public async Task Unary_operations_answer_what_the_application_holds(string contender, string wire)
    {
        await using var host = await RestHost.StartAsync(contender, wire);
        await using var client = await host.Host.ConnectAsync(null, CancellationToken.None);

        var ack = await client.Chat.SendAsync(s_message with { Room = "a/b &c ü" }, CancellationToken.None);
        var history = await client.Chat.HistoryAsync(new HistoryRequest("a/b &c ü", 50), CancellationToken.None);
        var quote = await client.Ticker.QuoteAsync(new QuoteRequest(Corpus.Default.Quotes[3].Symbol), CancellationToken.None);
        var snapshot = await client.Ticker.SnapshotAsync(CancellationToken.None);

        ack.Id.ShouldBe(s_message.Id);
        history.ToArray().ShouldBe([s_message with { Room = "a/b &c ü", Sequence = ack.Sequence }]);
        quote.ShouldBe(host.Host.Feed.Quote(new QuoteRequest(Corpus.Default.Quotes[3].Symbol)));
        snapshot.ToArray().ShouldBe(host.Host.Feed.Snapshot());
    }

    [Theory]
    [ClassData(typeof(RestLanes))]
    public async Task A_replay_ends_after_its_count_in_order(string contender, string wire)
    {
        await using var host = await RestHost.StartAsync(contender, wire);
        await using var client = await host.Host.ConnectAsync(null, CancellationToken.None);

        await using var ticks = await client.Ticker.SubscribeAsync(new TickSubscription(0, Corpus.TickCount), CancellationToken.None);
        var heard = new List<Tick>();
        while (await ticks.MoveNextAsync())
        {
            heard.Add(ticks.Current);
        }

        heard.ShouldBe(host.Host.Feed.After(0, Corpus.TickCount));
    }

    [Theory]
    [ClassData(typeof(RestLanes))]
    public async Task A_replay_of_more_than_is_there_waits_for_the_rest(string contender, string wire)
    {
        await using var host = await RestHost.StartAsync(contender, wire);
        await using var client = await host.Host.ConnectAsync(null, CancellationToken.None);
        var last = host.Host.Feed.Last(1)[0].Sequence;

        await using var ticks = await client.Ticker.SubscribeAsync(new TickSubscription(last, 2), CancellationToken.None);
        var first = ticks.MoveNextAsync();
        host.Host.Feed.Publish(Corpus.Default.Ticks.Span[7]);
        (await first).ShouldBeTrue();
        ticks.Current.Sequence.ShouldBe(last + 1);
        host.Host.Feed.Publish(Corpus.Default.Ticks.Span[8]);
        (await ticks.MoveNextAsync()).ShouldBeTrue();
        ticks.Current.Fingerprint().ShouldBe(Corpus.Default.Ticks.Span[8].Fingerprint());
        (await ticks.MoveNextAsync()).ShouldBeFalse();
        host.Host.Feed.Subscribers.ShouldBe(0);
    }

    [Theory]
    [ClassData(typeof(RestLanes))]
    public async Task What_is_posted_after_a_join_is_heard_once_and_in_order(string contender, string wire)
    {
        await using var host = await RestHost.StartAsync(contender, wire);
        await using var client = await host.Host.ConnectAsync(null, CancellationToken.None);
        await using var member = await client.Chat.JoinAsync(new JoinRequest(Corpus.Room), CancellationToken.None);

        for (var i = 0; i < 450; i++)
        {
            host.Host.Rooms.Post(s_message with { Id = i });
        }

        for (var i = 0; i < 450; i++)
        {
            (await member.MoveNextAsync()).ShouldBeTrue();
            member.Current.Id.ShouldBe(i);
        }

        var next = member.MoveNextAsync();
        host.Host.Rooms.Post(s_message with { Id = 450 });
        (await next).ShouldBeTrue();
        member.Current.Id.ShouldBe(450);
    }

    [Theory]
    [ClassData(typeof(RestLanes))]
    public async Task A_follower_hears_what_is_ingested_after_it_subscribed(string contender, string wire)
    {
        await using var host = await RestHost.StartAsync(contender, wire);
        await using var client = await host.Host.ConnectAsync(null, CancellationToken.None);
        await using var follower = await client.Ticker.SubscribeAsync(
            new TickSubscription(TickSubscription.Live, 0), CancellationToken.None);

        var summary = await client.Ticker.IngestAsync(Corpus.Default.Ticks, CancellationToken.None);

        var expected = default(IngestSummary);
        foreach (var tick in Corpus.Default.Ticks.ToArray())
        {
            expected = expected.With(tick);
            (await follower.MoveNextAsync()).ShouldBeTrue();
            follower.Current.Fingerprint().ShouldBe(tick.Fingerprint());
        }

        summary.ShouldBe(expected);
    }

    [Theory]
    [ClassData(typeof(RestLanes))]
    public async Task A_conversation_acknowledges_in_the_order_of_its_messages(string contender, string wire)
    {
        await using var host = await RestHost.StartAsync(contender, wire);
        await using var client = await host.Host.ConnectAsync(null, CancellationToken.None);
        await using var conversation = await client.Chat.ConverseAsync(CancellationToken.None);

        for (var i = 0; i < 16; i++)
        {
            await conversation.WriteAsync(s_message with { Id = i, Room = i == 5 ? "" : s_message.Room }, CancellationToken.None);
        }

        for (var i = 0; i < 16; i++)
        {
            if (i == 5)
            {
                var refused = await Should.ThrowAsync<RefusedException>(async () => await conversation.ReadAsync(CancellationToken.None));
                refused.Refusal.ShouldBe(Refusal.Invalid);
            }
            else
            {
                (await conversation.ReadAsync(CancellationToken.None)).Id.ShouldBe(i);
            }
        }
    }
}
