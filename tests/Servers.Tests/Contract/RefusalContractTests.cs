using Payloads;
using Payloads.Corpora;
using Servers.Application;

namespace Servers.Tests.Contract;

public sealed class RefusalContractTests
{
    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task A_refusal_says_why_and_the_client_goes_on(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        var (chat, ticker) = (lane.Chat, lane.Ticker);
        var nameless = OpenLane.Message(1) with { Author = "" };
        (await Heard.RefusalOf(() => ticker.QuoteAsync(new QuoteRequest("NOPE"), Deadline.Token()))).ShouldBe(Refusal.NotFound);
        (await Heard.RefusalOf(() => chat.SendAsync(nameless, Deadline.Token()))).ShouldBe(Refusal.Invalid);
        (await Heard.RefusalOf(() => chat.SendAsync(nameless with { Room = "" }, Deadline.Token()))).ShouldBe(Refusal.Invalid);
        (await Heard.RefusalOf(() => chat.HistoryAsync(new HistoryRequest("", 5), Deadline.Token()))).ShouldBe(Refusal.Invalid);
        (await Heard.RefusalOf(() => chat.HistoryAsync(new HistoryRequest(Corpus.Room, 0), Deadline.Token()))).ShouldBe(Refusal.Invalid);
        (await Heard.RefusalOf(() => chat.HistoryAsync(new HistoryRequest(Corpus.Room, 201), Deadline.Token()))).ShouldBe(Refusal.Invalid);
        (await Heard.RefusalOf(() => JoinedAsync(chat, ""))).ShouldBe(Refusal.Invalid);
        (await Heard.RefusalOf(() => SubscribedAsync(ticker, new TickSubscription(0, -1)))).ShouldBe(Refusal.Invalid);
        await lane.NobodyListensAsync();
        await lane.StillAnswersAsync();
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.InMemory), MemberType = typeof(Lanes))]
    public async Task A_room_too_many_is_refused_and_the_client_goes_on(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire, new ServiceLimits { Rooms = 2 }); // The corpus's, and the test's own.
        await lane.StillAnswersAsync();
        (await Heard.RefusalOf(() => lane.Chat.SendAsync(OpenLane.Message(1) with { Room = "third" }, Deadline.Token()))).ShouldBe(Refusal.Invalid);
        if (lane.IsNative(Operation.Join))
        {
            (await Heard.RefusalOf(() => JoinedAsync(lane.Chat, "third"))).ShouldBe(Refusal.Invalid); // To poll a room opens none.
        }

        await lane.StillAnswersAsync();
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task A_stream_with_an_unknown_symbol_is_refused_and_the_client_goes_on(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        var ticks = Corpus.Default.Ticks.ToArray();
        ticks[500] = ticks[500] with { Symbol = "NOPE" };
        (await Heard.RefusalOf(() => lane.Ticker.IngestAsync(ticks, Deadline.Token()))).ShouldBe(Refusal.NotFound);
        await lane.StillAnswersAsync();
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task A_cursor_that_the_tape_has_passed_is_refused(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire, new ServiceLimits { TapeCapacity = 100 });
        (await Heard.RefusalOf(() => SubscribedAsync(lane.Ticker, new TickSubscription(0, 10)))).ShouldBe(Refusal.Lagged);
        await lane.NobodyListensAsync();
        await lane.StillAnswersAsync();
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.InMemory), MemberType = typeof(Lanes))]
    public async Task A_follower_that_falls_behind_hears_no_gap_but_is_told_and_others_hear_all(string contender, string wire)
    {
        const int Count = 200_000; // More than every buffer between the feed and a client that does not read.
        await using var lane = await OpenLane.OpenAsync(contender, wire, new ServiceLimits { TapeCapacity = 1_000 });
        await using var other = await lane.ConnectAnotherAsync();
        await using var slow = await lane.Ticker.SubscribeAsync(new TickSubscription(TickSubscription.Live, 0), Deadline.Token());
        for (var i = 0; i < Count; i++)
        {
            lane.Host.Feed.Publish(OpenLane.Tick(i));
        }

        var heard = new List<Tick>();
        (await Heard.RefusalOf(async () =>
        {
            while (await Deadline.Within(slow.MoveNextAsync()))
            {
                heard.Add(slow.Current);
            }

            return heard.Count;
        })).ShouldBe(Refusal.Lagged);
        heard.Count.ShouldBeLessThan(Count);
        heard.Select((tick, i) => tick.Sequence - i).Distinct().Count().ShouldBeLessThanOrEqualTo(1, "a gap");
        await OpenLane.StillAnswersAsync(other);
        await lane.StillAnswersAsync();
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task Text_up_to_the_limit_is_carried_whole(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        string[] texts = [Corpus.Default.Messages(TextSize.Large)[0].Text, new string('x', 65_000), new string('é', 32_500)];
        await using var member = await lane.Chat.JoinAsync(new JoinRequest(OpenLane.Room), Deadline.Token());
        foreach (var text in texts)
        {
            await lane.Chat.SendAsync(OpenLane.Message(1, text), Deadline.Token());
        }

        (await member.TakeAsync(texts.Length)).Select(static message => message.Text).ShouldBe(texts);
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task A_message_over_the_limit_is_refused_and_nobody_else_notices(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        await using var other = await lane.ConnectAnotherAsync();
        await using var member = await other.Chat.JoinAsync(new JoinRequest(OpenLane.Room), Deadline.Token());
        foreach (var length in new[] { 66_000, 1_000_000 })
        {
            await using var offender = await lane.ConnectAnotherAsync();
            var tooLong = OpenLane.Message(1, new string('x', length));
            (await Heard.RefusalOf(() => offender.Chat.SendAsync(tooLong, Deadline.Token()))).ShouldBe(Refusal.TooLarge);
        }

        await OpenLane.StillAnswersAsync(other);
        (await member.TakeAsync(1)).ShouldHaveSingleItem().Id.ShouldBe(4_711);
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task A_message_over_the_limit_in_a_conversation_is_refused_and_nobody_else_notices(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        await using var offender = await lane.ConnectAnotherAsync();
        await using var conversation = await offender.Chat.ConverseAsync(Deadline.Token());
        var refused = await Should.ThrowAsync<RefusedException>(() => Deadline.Within(SendAsync(conversation)));
        refused.Refusal.ShouldBe(Refusal.TooLarge);
        await lane.StillAnswersAsync();
    }

    private static async Task SendAsync(IConversation conversation)
    {
        try
        {
            await conversation.WriteAsync(OpenLane.Message(1, new string('x', 66_000)), Deadline.Token());
        }
        catch (OperationCanceledException)
        {
            // The server may end the call under the write: then whoever reads is told why.
        }

        await conversation.ReadAsync(Deadline.Token());
    }

    // Where a subscription is refused is the protocol's own affair: when it is opened, or when it is first read.
    private static async ValueTask<bool> JoinedAsync(IChatClient chat, string room)
    {
        await using var member = await chat.JoinAsync(new JoinRequest(room), Deadline.Token());
        return await member.MoveNextAsync();
    }

    private static async ValueTask<bool> SubscribedAsync(ITickerClient ticker, TickSubscription subscription)
    {
        await using var ticks = await ticker.SubscribeAsync(subscription, Deadline.Token());
        return await ticks.MoveNextAsync();
    }
}
