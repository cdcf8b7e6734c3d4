using Payloads;
using Payloads.Corpora;
using Servers.Application;

namespace Servers.Tests.Rest;

public class RestLimitTests
{
    private static readonly ChatMessage s_message = Corpus.Default.Messages(TextSize.Small)[0];
    private static readonly string s_tooLong = new('x', ServiceLimits.Default.MessageBytes + 1);

    [Theory]
    [ClassData(typeof(RestLanes))]
    public async Task The_client_throws_what_the_server_refused_and_goes_on(string contender, string wire)
    {
        await using var host = await RestHost.StartAsync(contender, wire);
        await using var client = await host.Host.ConnectAsync(null, CancellationToken.None);

        await ShouldBeRefused(Refusal.TooLarge, () => client.Chat.SendAsync(s_message with { Text = s_tooLong }, CancellationToken.None));
        await ShouldBeRefused(Refusal.Invalid, () => client.Chat.SendAsync(s_message with { Author = "" }, CancellationToken.None));
        await ShouldBeRefused(Refusal.Invalid, () => client.Chat.SendAsync(s_message with { Room = ".." }, CancellationToken.None));
        await ShouldBeRefused(Refusal.Invalid, () => client.Chat.HistoryAsync(new HistoryRequest(Corpus.Room, 0), CancellationToken.None));
        await ShouldBeRefused(Refusal.Invalid, () => client.Chat.JoinAsync(new JoinRequest(s_tooLong[..65]), CancellationToken.None));
        await ShouldBeRefused(Refusal.NotFound, () => client.Ticker.QuoteAsync(new QuoteRequest("NOPE!"), CancellationToken.None));
        await ShouldBeRefused(Refusal.Invalid, () => client.Ticker.SubscribeAsync(new TickSubscription(0, -1), CancellationToken.None));
        await ShouldBeRefused(
            Refusal.NotFound, () => client.Ticker.IngestAsync(new[] { new Tick(0, "NOPE!", 1, 1, 1) }, CancellationToken.None));
        await ShouldBeRefused(
            Refusal.TooLarge, () => client.Ticker.IngestAsync(new[] { new Tick(0, s_tooLong, 1, 1, 1) }, CancellationToken.None));

        (await client.Chat.SendAsync(s_message, CancellationToken.None)).Id.ShouldBe(s_message.Id);
    }

    [Theory]
    [ClassData(typeof(RestLanes))]
    public async Task An_ingest_is_bounded_by_the_message_and_not_by_the_body(string contender, string wire)
    {
        await using var host = await RestHost.StartAsync(contender, wire, ServiceLimits.Default with { MessageBytes = 256 });
        await using var client = await host.Host.ConnectAsync(null, CancellationToken.None);

        (await client.Ticker.IngestAsync(Corpus.Default.Ticks, CancellationToken.None)).Count.ShouldBe(Corpus.TickCount);
    }

    [Theory]
    [ClassData(typeof(RestLanes))]
    public async Task A_bad_tick_in_a_long_stream_is_refused(string contender, string wire)
    {
        await using var host = await RestHost.StartAsync(contender, wire);
        await using var client = await host.Host.ConnectAsync(null, CancellationToken.None);
        var ticks = Enumerable.Repeat(Corpus.Default.Ticks.ToArray(), 20).SelectMany(static walk => walk).ToArray();
        ticks[100] = ticks[100] with { Symbol = "NOPE!" };

        await ShouldBeRefused(Refusal.NotFound, () => client.Ticker.IngestAsync(ticks, CancellationToken.None));

        (await client.Chat.SendAsync(s_message, CancellationToken.None)).Id.ShouldBe(s_message.Id);
    }

    [Theory]
    [ClassData(typeof(RestLanes))]
    public async Task Who_falls_behind_is_told(string contender, string wire)
    {
        await using var host = await RestHost.StartAsync(
            contender, wire, ServiceLimits.Default with { TapeCapacity = 16, RoomCapacity = 16 });
        await using var client = await host.Host.ConnectAsync(null, CancellationToken.None);
        await using var member = await client.Chat.JoinAsync(new JoinRequest(Corpus.Room), CancellationToken.None);
        for (var i = 0; i < 20; i++)
        {
            host.Host.Rooms.Post(s_message);
        }

        await ShouldBeRefused(Refusal.Lagged, member.MoveNextAsync);
        await ShouldBeRefused(Refusal.Lagged, () => client.Ticker.SubscribeAsync(new TickSubscription(0, 10), CancellationToken.None));
    }

    private static async Task ShouldBeRefused<T>(Refusal refusal, Func<ValueTask<T>> call) =>
        (await Should.ThrowAsync<RefusedException>(async () => await call())).Refusal.ShouldBe(refusal);
}
