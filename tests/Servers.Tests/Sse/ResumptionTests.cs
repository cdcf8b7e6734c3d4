using Payloads;
using Servers.Application;
using Servers.Tests.Contract;
using Servers.Tests.Wires;

namespace Servers.Tests.Sse;

public sealed class ResumptionTests
{
    private static readonly IContender s_contender = Contenders.All.Single(static contender => contender.Name == "sse-json");

    [Theory]
    [InlineData("memory")]
    [InlineData("tcp")]
    public async Task A_follower_that_is_cut_off_again_and_again_hears_every_tick_once_and_in_order(string wire)
    {
        const int Batches = 60;
        const int Batch = 1_000;
        await using var host = await StartAsync(wire);
        var dialer = new CuttingDialer(host.Dial());
        await using var client = await s_contender.ConnectAsync(dialer, ServiceLimits.Default, Deadline.Token());
        await using var follower = await client.Ticker.SubscribeAsync(new TickSubscription(TickSubscription.Live, 0), CancellationToken.None);
        var expected = host.Feed.Last(1)[0].Sequence;
        for (var batch = 0; batch < Batches; batch++)
        {
            if (batch % 3 == 0)
            {
                dialer.Cut().ShouldBe(1); // Before anything of the batch was sent, and once before anything at all was.
            }

            host.Feed.Publish([.. Enumerable.Range(0, Batch).Select(OpenLane.Tick)]);
            for (var i = 0; i < Batch; i++)
            {
                if (batch % 3 == 1 && i == Batch / 2)
                {
                    dialer.Cut(); // In the middle of it.
                }

                (await Deadline.Within(follower.MoveNextAsync())).ShouldBeTrue();
                follower.Current.ShouldBe(OpenLane.Tick(i) with { Sequence = ++expected });
            }
        }
    }

    [Fact]
    public async Task A_replay_that_is_cut_off_gives_as_many_ticks_as_were_asked_for()
    {
        await using var host = await StartAsync("memory");
        var dialer = new CuttingDialer(host.Dial());
        await using var client = await s_contender.ConnectAsync(dialer, ServiceLimits.Default, Deadline.Token());
        await using var replay = await client.Ticker.SubscribeAsync(new TickSubscription(0, 500), Deadline.Token());
        var heard = await replay.TakeAsync(250);
        dialer.Cut().ShouldBe(1);
        heard.AddRange(await replay.TakeAsync(1_000));
        heard.ShouldBe(host.Feed.After(0, 500));
    }

    [Fact]
    public async Task A_member_that_is_cut_off_hears_what_was_posted_meanwhile()
    {
        await using var host = await StartAsync("memory");
        var dialer = new CuttingDialer(host.Dial());
        await using var client = await s_contender.ConnectAsync(dialer, ServiceLimits.Default, Deadline.Token());
        await using var member = await client.Chat.JoinAsync(new JoinRequest(OpenLane.Room), Deadline.Token());
        dialer.Cut().ShouldBe(1);
        for (var id = 0; id < 10; id++)
        {
            host.Rooms.Post(OpenLane.Message(id));
        }

        (await member.TakeAsync(10)).Select(static message => message.Id).ShouldBe(Enumerable.Range(0, 10).Select(static id => (long)id));
    }

    [Fact]
    public async Task A_follower_that_was_away_for_too_long_is_told_so()
    {
        await using var host = await StartAsync("memory", new ServiceLimits { TapeCapacity = 100 });
        var dialer = new CuttingDialer(host.Dial());
        await using var client = await s_contender.ConnectAsync(dialer, ServiceLimits.Default, Deadline.Token());
        await using var follower = await client.Ticker.SubscribeAsync(new TickSubscription(TickSubscription.Live, 0), Deadline.Token());
        dialer.Cut().ShouldBe(1);
        await Deadline.Until(() => host.Feed.Subscribers == 0);
        host.Feed.Publish([.. Enumerable.Range(0, 200).Select(OpenLane.Tick)]);
        (await Heard.RefusalOf(() => follower.MoveNextAsync())).ShouldBe(Refusal.Lagged);
    }

    private static Task<ContenderHost> StartAsync(string wire, ServiceLimits? limits = null) =>
        ContenderHost.StartAsync(s_contender, WireNames.Named(wire), limits ?? ServiceLimits.Default, Deadline.Token());
}
