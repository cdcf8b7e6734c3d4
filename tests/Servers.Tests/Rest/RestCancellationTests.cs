using Payloads;
using Payloads.Corpora;

namespace Servers.Tests.Rest;

public class RestCancellationTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    [Theory]
    [ClassData(typeof(RestLanes))]
    public async Task Cancelling_a_replay_frees_its_subscription(string contender, string wire)
    {
        await using var host = await RestHost.StartAsync(contender, wire);
        await using var client = await host.Host.ConnectAsync(null, CancellationToken.None);
        using var cancellation = new CancellationTokenSource();
        var last = host.Host.Feed.Last(1)[0].Sequence;
        await using var ticks = await client.Ticker.SubscribeAsync(new TickSubscription(last, 10), cancellation.Token);
        var next = ticks.MoveNextAsync().AsTask();
        host.Host.Feed.Subscribers.ShouldBe(1);

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => next);
        await ticks.DisposeAsync();
        await ShouldBecomeFree(host);
    }

    [Theory]
    [ClassData(typeof(RestLanes))]
    public async Task Leaving_a_replay_early_frees_its_subscription(string contender, string wire)
    {
        await using var host = await RestHost.StartAsync(contender, wire);
        await using var client = await host.Host.ConnectAsync(null, CancellationToken.None);
        var ticks = await client.Ticker.SubscribeAsync(new TickSubscription(0, int.MaxValue), CancellationToken.None);
        (await ticks.MoveNextAsync()).ShouldBeTrue();

        await ticks.DisposeAsync();
        await ticks.DisposeAsync();

        await ShouldBecomeFree(host);
        (await client.Ticker.SnapshotAsync(CancellationToken.None)).Length.ShouldBe(Corpus.SymbolCount);
    }

    [Theory]
    [ClassData(typeof(RestLanes))]
    public async Task A_conversation_that_ends_lets_its_reader_go(string contender, string wire)
    {
        await using var host = await RestHost.StartAsync(contender, wire);
        await using var client = await host.Host.ConnectAsync(null, CancellationToken.None);
        using var cancellation = new CancellationTokenSource();
        var conversation = await client.Chat.ConverseAsync(cancellation.Token);
        var reading = conversation.ReadAsync(CancellationToken.None).AsTask();

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => reading);
        await conversation.DisposeAsync();
        await conversation.DisposeAsync();
        await client.DisposeAsync();
        await client.DisposeAsync();
    }

    [Theory]
    [ClassData(typeof(RestLanes))]
    public async Task A_cancelled_call_is_not_made(string contender, string wire)
    {
        await using var host = await RestHost.StartAsync(contender, wire);
        await using var client = await host.Host.ConnectAsync(null, CancellationToken.None);
        var cancelled = new CancellationToken(canceled: true);
        var message = Corpus.Default.Messages(TextSize.Small)[0] with { Room = "quiet" };

        await Should.ThrowAsync<OperationCanceledException>(async () => await client.Chat.SendAsync(message, cancelled));
        await Should.ThrowAsync<OperationCanceledException>(async () => await client.Ticker.IngestAsync(Corpus.Default.Ticks, cancelled));

        host.Host.Rooms.History(new HistoryRequest("quiet", 1)).ShouldBeEmpty();
    }

    private static async Task ShouldBecomeFree(RestHost host)
    {
        using var timeout = new CancellationTokenSource(s_patience);
        while (host.Host.Feed.Subscribers > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), timeout.Token);
        }
    }
}
