using Payloads;
using Payloads.Corpora;
using Servers.Application;

namespace Servers.Tests.Frames;

public class FrameOperationTests
{
    private static readonly ChatMessage s_message = Corpus.Default.Messages(TextSize.Small)[0];

    [SkippableTheory]
    [MemberData(nameof(FrameLanes.All), MemberType = typeof(FrameLanes))]
    public async Task Every_operation_answers(string contender, string wire)
    {
        await using var host = await FrameLanes.StartAsync(contender, wire);
        await using var client = await host.ConnectAsync(null, Deadline.Token());
        var (chat, ticker) = (client.Chat, client.Ticker);

        await using var member = await chat.JoinAsync(new JoinRequest(Corpus.Room), Deadline.Token());
        host.Rooms.Members(Corpus.Room).ShouldBe(1);
        (await chat.SendAsync(s_message, Deadline.Token())).Id.ShouldBe(s_message.Id);
        (await member.MoveNextAsync()).ShouldBeTrue();
        (member.Current with { Sequence = 0 }).ShouldBe(s_message);
        (await chat.HistoryAsync(new HistoryRequest(Corpus.Room, 50), Deadline.Token())).Length.ShouldBe(50);
        (await ticker.QuoteAsync(new QuoteRequest(Corpus.Default.Quotes[7].Symbol), Deadline.Token())).Symbol.ShouldBe(Corpus.Default.Quotes[7].Symbol);
        (await ticker.SnapshotAsync(Deadline.Token())).Length.ShouldBe(Corpus.SymbolCount);
        (await ticker.IngestAsync(Corpus.Default.Ticks, Deadline.Token())).Count.ShouldBe(Corpus.TickCount);
        (await ReplayAsync(ticker, 1_000)).ShouldBe(1_000);
        (await ReplayAsync(ticker, 2_000)).ShouldBe(2_000); // Two windows: it takes grants.
        await member.DisposeAsync();
        host.Rooms.Members(Corpus.Room).ShouldBe(0);
    }

    [SkippableTheory]
    [MemberData(nameof(FrameLanes.All), MemberType = typeof(FrameLanes))]
    public async Task A_conversation_is_answered_in_its_order_and_goes_on_after_a_refusal(string contender, string wire)
    {
        await using var host = await FrameLanes.StartAsync(contender, wire);
        await using var client = await host.ConnectAsync(null, Deadline.Token());
        await using var conversation = await client.Chat.ConverseAsync(Deadline.Token());
        for (var id = 0; id < 100; id++)
        {
            await conversation.WriteAsync(s_message with { Id = id, Author = id == 50 ? "" : "ada" }, Deadline.Token());
        }

        var last = 0L;
        for (var id = 0; id < 100; id++)
        {
            if (id == 50)
            {
                (await Should.ThrowAsync<RefusedException>(async () => await conversation.ReadAsync(Deadline.Token()))).Refusal.ShouldBe(Refusal.Invalid);
                continue;
            }

            var ack = await conversation.ReadAsync(Deadline.Token());
            ack.Id.ShouldBe(id);
            ack.Sequence.ShouldBeGreaterThan(last);
            last = ack.Sequence;
        }
    }

    [Theory]
    [MemberData(nameof(FrameLanes.InMemory), MemberType = typeof(FrameLanes))]
    public async Task A_refusal_ends_its_call_alone(string contender)
    {
        await using var host = await FrameLanes.StartAsync(contender, limits: new ServiceLimits { TapeCapacity = 100 });
        await using var client = await host.ConnectAsync(null, Deadline.Token());
        var ticker = client.Ticker;

        (await RefusalOf(async () => await ticker.QuoteAsync(new QuoteRequest("NONE"), Deadline.Token()))).ShouldBe(Refusal.NotFound);
        (await RefusalOf(async () => await client.Chat.HistoryAsync(new HistoryRequest("", 5), Deadline.Token()))).ShouldBe(Refusal.Invalid);
        (await RefusalOf(async () => await client.Chat.JoinAsync(new JoinRequest(""), Deadline.Token()))).ShouldBe(Refusal.Invalid);
        (await RefusalOf(async () => await ticker.SubscribeAsync(new TickSubscription(1_000_001, 10), Deadline.Token()))).ShouldBe(Refusal.Lagged);
        var ticks = Corpus.Default.Ticks.ToArray();
        ticks[500] = ticks[500] with { Symbol = "NONE" };
        (await RefusalOf(async () => await ticker.IngestAsync(ticks, Deadline.Token()))).ShouldBe(Refusal.NotFound);
        (await ticker.IngestAsync(Corpus.Default.Ticks, Deadline.Token())).Count.ShouldBe(Corpus.TickCount);
    }

    private static async Task<Refusal> RefusalOf(Func<Task> call) => (await Should.ThrowAsync<RefusedException>(call)).Refusal;

    private static async Task<int> ReplayAsync(ITickerClient ticker, int count)
    {
        await using var ticks = await ticker.SubscribeAsync(new TickSubscription(0, count), Deadline.Token());
        var read = 0;
        while (await ticks.MoveNextAsync())
        {
            read++;
        }

        return read;
    }
}
