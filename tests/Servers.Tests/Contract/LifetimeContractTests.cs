using Payloads;
using Payloads.Corpora;
using Servers.Application;

namespace Servers.Tests.Contract;

public sealed class LifetimeContractTests
{
    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task Overlapping_calls_each_get_their_own_answer(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        var acks = Enumerable.Range(0, 64).Select(id => lane.Chat.SendAsync(OpenLane.Message(id), Deadline.Token()).AsTask()).ToArray();
        var quotes = Corpus.Default.Quotes.Take(64)
            .Select(quote => lane.Ticker.QuoteAsync(new QuoteRequest(quote.Symbol), Deadline.Token()).AsTask()).ToArray();
        (await Deadline.Within(Task.WhenAll(acks))).Select(static ack => ack.Id).ShouldBe(Enumerable.Range(0, 64).Select(static id => (long)id));
        acks.Select(static ack => ack.Result.Sequence).ShouldBeUnique();
        (await Deadline.Within(Task.WhenAll(quotes))).Select(static quote => quote.Symbol)
            .ShouldBe(Corpus.Default.Quotes.Take(64).Select(static quote => quote.Symbol));
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task Disposing_twice_is_harmless(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        var client = await lane.ConnectAnotherAsync();
        var conversation = await client.Chat.ConverseAsync(Deadline.Token());
        var member = await client.Chat.JoinAsync(new JoinRequest(OpenLane.Room), Deadline.Token());
        foreach (var disposable in new IAsyncDisposable[] { conversation, conversation, member, member, client, client })
        {
            await Deadline.Within(disposable.DisposeAsync());
        }

        await lane.NobodyListensAsync();
        await lane.StillAnswersAsync();
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task A_client_that_is_disposed_with_streams_open_leaves_nobody_behind(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        var client = await lane.ConnectAnotherAsync();
        var member = await client.Chat.JoinAsync(new JoinRequest(OpenLane.Room), CancellationToken.None); // No deadline: it would end the stream.
        var follower = await client.Ticker.SubscribeAsync(new TickSubscription(TickSubscription.Live, 0), CancellationToken.None);
        var message = member.MoveNextAsync().AsTask();
        await Deadline.Within(client.DisposeAsync());
        await EndsAsync(message);
        await Deadline.Within(member.DisposeAsync());
        await Deadline.Within(follower.DisposeAsync());
        await lane.NobodyListensAsync();
        await lane.StillAnswersAsync();
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task Clients_come_and_go(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        for (var cycle = 0; cycle < 200; cycle++)
        {
            await using var client = await lane.ConnectAnotherAsync();
            (await Deadline.Within(client.Chat.SendAsync(OpenLane.Message(cycle), Deadline.Token()))).Id.ShouldBe(cycle);
        }

        await lane.StillAnswersAsync();
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task Subscriptions_come_and_go_on_one_client(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        for (var cycle = 0; cycle < 100; cycle++)
        {
            await using var member = await lane.Chat.JoinAsync(new JoinRequest(OpenLane.Room), Deadline.Token());
            lane.Host.Rooms.Post(OpenLane.Message(cycle));
            (await member.TakeAsync(1)).ShouldHaveSingleItem().Id.ShouldBe(cycle);
        }

        await lane.NobodyListensAsync();
        await lane.StillAnswersAsync();
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task A_host_stops_with_streams_open_and_the_clients_are_not_left_hanging(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        var member = await lane.Chat.JoinAsync(new JoinRequest(OpenLane.Room), CancellationToken.None); // No deadline: it would end the stream.
        var conversation = await lane.Chat.ConverseAsync(CancellationToken.None);
        var message = member.MoveNextAsync().AsTask();
        await Deadline.Within(lane.Host.DisposeAsync());
        if (lane.CarriesBytes)
        {
            // TestHost has no connections to cut: there, what is under way lasts until the client lets go of it.
            await EndsAsync(message);
            (await Should.ThrowAsync<Exception>(() => Deadline.Within(SendAsync(conversation)))).ShouldNotBeOfType<TimeoutException>();
        }
        else
        {
            await Deadline.Within(lane.Client.DisposeAsync());
            await EndsAsync(message);
        }

        await Deadline.Within(member.DisposeAsync());
        await Deadline.Within(conversation.DisposeAsync());
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task Two_hosts_know_nothing_of_each_other(string contender, string wire)
    {
        await using var one = await OpenLane.OpenAsync(contender, wire);
        await using var other = await OpenLane.OpenAsync(contender, wire);
        await one.Chat.SendAsync(OpenLane.Message(1), Deadline.Token());
        (await other.Chat.HistoryAsync(new HistoryRequest(OpenLane.Room, 1), Deadline.Token())).Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_contender_that_can_not_run_on_a_wire_says_why()
    {
        foreach (var contender in Contenders.All)
        {
            foreach (var wire in Servers.Wires.WireCatalog.All)
            {
                if (contender.WhyNotOn(wire) is { } reason)
                {
                    var refused = await Should.ThrowAsync<NotSupportedException>(
                        () => ContenderHost.StartAsync(contender, wire, ServiceLimits.Default, Deadline.Token()));
                    refused.Message.ShouldBe($"{contender.Name} can't run on {wire.Name}: {reason}");
                }
            }
        }
    }

    private static async Task<ChatAck> SendAsync(IConversation conversation)
    {
        await conversation.WriteAsync(OpenLane.Message(1), CancellationToken.None);
        return await conversation.ReadAsync(CancellationToken.None);
    }

    // How a stream ends under its reader is the protocol's own affair; that it ends is not.
    private static async Task EndsAsync(Task<bool> next)
    {
        await Deadline.Within(next.ContinueWith(static _ => { }, TaskScheduler.Default));
        (next.IsFaulted || next.IsCanceled || !await next).ShouldBeTrue();
    }
}
