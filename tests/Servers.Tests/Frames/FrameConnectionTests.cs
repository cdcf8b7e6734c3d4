using Payloads;
using Payloads.Corpora;
using Servers.Application;
using Servers.Wires;

namespace Servers.Tests.Frames;

public class FrameConnectionTests
{
    private static readonly ChatMessage s_message = Corpus.Default.Messages(TextSize.Small)[0];
    private static readonly TickSubscription s_live = new(TickSubscription.Live, 0);

    [Theory]
    [MemberData(nameof(FrameLanes.InMemory), MemberType = typeof(FrameLanes))]
    public async Task A_stream_that_is_not_read_stalls_no_other_call_and_is_told_that_it_lagged(string contender)
    {
        await using var host = await FrameLanes.StartAsync(contender, limits: new ServiceLimits { TapeCapacity = 64 });
        await using var client = await host.ConnectAsync(null, Deadline.Token());
        await using var unread = await client.Ticker.SubscribeAsync(s_live, Deadline.Token());
        for (var round = 0; round < 200; round++)
        {
            host.Feed.Publish(Corpus.Default.Ticks.Span[round]);
            await client.Chat.SendAsync(s_message, Deadline.Token());
        }

        for (var i = 0; i < 4_000; i++)
        {
            host.Feed.Publish(Corpus.Default.Ticks.Span[i % 1000]);
        }

        await client.Ticker.QuoteAsync(new QuoteRequest(Corpus.Default.Quotes[0].Symbol), Deadline.Token());
        var read = 0;
        var lagged = await Should.ThrowAsync<RefusedException>(async () =>
        {
            while (await unread.MoveNextAsync())
            {
                read++;
            }
        });
        lagged.Refusal.ShouldBe(Refusal.Lagged);
        read.ShouldBeLessThanOrEqualTo(4_200);
    }

    [SkippableTheory]
    [MemberData(nameof(FrameLanes.All), MemberType = typeof(FrameLanes))]
    public async Task Opening_and_closing_two_hundred_times_leaves_nothing_behind(string contender, string wire)
    {
        await using var host = await FrameLanes.StartAsync(contender, wire);
        for (var i = 0; i < 200; i++)
        {
            await using var client = await host.ConnectAsync(null, Deadline.Token());
            await using var member = await client.Chat.JoinAsync(new JoinRequest("cycles"), Deadline.Token());
            await client.Ticker.SubscribeAsync(s_live, Deadline.Token()); // Left open: the connection's end must end it.
            await client.Chat.SendAsync(s_message, Deadline.Token());
            await client.DisposeAsync();
            await client.DisposeAsync();
            (await Should.ThrowAsync<ObjectDisposedException>(async () => await client.Chat.SendAsync(s_message, Deadline.Token())))
                .ShouldNotBeNull();
        }

        await Deadline.Until(() => host.Rooms.Members("cycles") == 0);
        await Deadline.Until(() => host.Feed.Subscribers == 0);
    }

    [Theory]
    [MemberData(nameof(FrameLanes.InMemory), MemberType = typeof(FrameLanes))]
    public async Task Cancelling_at_any_moment_neither_mixes_answers_up_nor_uses_numbers_up(string contender)
    {
        await using var host = await FrameLanes.StartAsync(contender);
        var counter = new ByteCounter();
        await using var client = await host.ConnectAsync(counter, Deadline.Token());
        await client.Chat.SendAsync(s_message, Deadline.Token());
        var before = counter.Up;
        await client.Chat.SendAsync(s_message, Deadline.Token());
        var steady = counter.Up - before;

        await Deadline.Within(Task.WhenAll(Enumerable.Range(0, 8).Select(lane => Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
            {
                using var source = new CancellationTokenSource();
                var id = 100_000 + (lane * 1000) + i;
                var call = client.Chat.SendAsync(s_message with { Id = id }, source.Token).AsTask();
                if (i % 2 == 0)
                {
                    await source.CancelAsync();
                }

                try
                {
                    (await call).Id.ShouldBe(id);
                }
                catch (OperationCanceledException cancelled)
                {
                    cancelled.CancellationToken.ShouldBe(source.Token);
                }
            }
        }))));

        // The numbers of cancelled calls come back with their answers, all of which precede this one's.
        await client.Ticker.SnapshotAsync(Deadline.Token());
        before = counter.Up;
        await client.Chat.SendAsync(s_message, Deadline.Token());
        (counter.Up - before).ShouldBe(steady);
    }

    [Theory]
    [MemberData(nameof(FrameLanes.InMemory), MemberType = typeof(FrameLanes))]
    public async Task A_cancelled_stream_leaves_on_the_server_too(string contender)
    {
        await using var host = await FrameLanes.StartAsync(contender);
        await using var client = await host.ConnectAsync(null, Deadline.Token());
        using var source = new CancellationTokenSource();
        await using var ticks = await client.Ticker.SubscribeAsync(s_live, source.Token);
        var next = ticks.MoveNextAsync().AsTask();
        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Deadline.Within(next));
        await Deadline.Until(() => host.Feed.Subscribers == 0);
        await client.Chat.SendAsync(s_message, Deadline.Token());
    }

    [Theory]
    [MemberData(nameof(FrameLanes.InMemory), MemberType = typeof(FrameLanes))]
    public async Task A_host_that_goes_away_fails_what_is_pending_with_a_reason(string contender)
    {
        var host = await FrameLanes.StartAsync(contender);
        await using var client = await host.ConnectAsync(null, Deadline.Token());
        await using var member = await client.Chat.JoinAsync(new JoinRequest(Corpus.Room), Deadline.Token());
        var next = member.MoveNextAsync().AsTask();
        await Deadline.Within(host.DisposeAsync());

        await Should.ThrowAsync<IOException>(() => Deadline.Within(next));
        await Should.ThrowAsync<IOException>(async () => await client.Chat.SendAsync(s_message, Deadline.Token()));
    }

    [SkippableTheory]
    [MemberData(nameof(FrameLanes.All), MemberType = typeof(FrameLanes))]
    public async Task A_message_over_the_limit_is_refused_and_others_never_notice(string contender, string wire)
    {
        await using var host = await FrameLanes.StartAsync(contender, wire);
        await using var other = await host.ConnectAsync(null, Deadline.Token());
        await using var member = await other.Chat.JoinAsync(new JoinRequest("quiet"), Deadline.Token());
        foreach (var length in new[] { 65 * 1024, 4 * 1024 * 1024 })
        {
            await using var client = await host.ConnectAsync(null, Deadline.Token());
            var refused = await Should.ThrowAsync<RefusedException>(
                () => Deadline.Within(client.Chat.SendAsync(s_message with { Text = new string('x', length) }, Deadline.Token())));
            refused.Refusal.ShouldBe(Refusal.TooLarge);
        }

        await other.Chat.SendAsync(s_message with { Room = "quiet" }, Deadline.Token());
        (await Deadline.Within(member.MoveNextAsync())).ShouldBeTrue();
    }
}
