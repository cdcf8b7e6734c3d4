using Payloads;
using Servers.Application;
using Servers.Connections;
using Servers.Tests.Contract;
using Servers.Tests.Wires;

namespace Servers.Tests.Connections;

/// <summary>How many connections a contender really opens on the wire.</summary>
public class ConnectionStrategyTests
{
    private const int Streams = 4;

    public static TheoryData<string> Spreading => new(
        from contender in Contenders.All
        where contender.Settings.Any(static choice => choice.Setting == ConnectionSetting.Connections)
        select contender.Name);

    public static TheoryData<string> Multiplexing => new(
        from contender in Contenders.All
        where contender.Settings.Any(static choice => choice.Setting == ConnectionSetting.Streams)
        select contender.Name);

    [Theory]
    [MemberData(nameof(Spreading))]
    public async Task Per_worker_every_stream_that_is_open_has_a_connection_to_itself(string contender) =>
        (await OpenedByStreamsAsync($"{contender}@connections=per-worker")).ShouldBeGreaterThanOrEqualTo(Streams);

    [Theory]
    [MemberData(nameof(Multiplexing))]
    public async Task By_default_http_2_has_one_connection_for_all_streams(string contender) =>
        (await OpenedByStreamsAsync(contender)).ShouldBe(1);

    [Theory]
    [MemberData(nameof(Multiplexing))]
    public async Task Http_2_opens_one_more_where_the_streams_of_those_open_are_used_up(string contender) =>
        (await OpenedByStreamsAsync($"{contender}@streams=2")).ShouldBe(Streams / 2);

    [Theory]
    [MemberData(nameof(Spreading))]
    public async Task No_more_connections_are_opened_than_were_chosen_and_every_call_is_answered(string contender)
    {
        foreach (var most in (int[])[1, 3])
        {
            await using var host = await StartAsync($"{contender}@connections={most}");
            var opened = 0;
            await using var client = await ConnectAsync(host.Contender, host.Host, () => Interlocked.Increment(ref opened));

            var answers = await Deadline.Within(Task.WhenAll(Enumerable.Range(1, 64).Select(id => client.Chat.SendAsync(OpenLane.Message(id), Deadline.Token()).AsTask())));

            answers.Select(static answer => answer.Id).ShouldBe(Enumerable.Range(1, 64).Select(static id => (long)id));
            opened.ShouldBeInRange(1, most);
        }
    }

    // Replays of which nothing is read: on HTTP/1.1 too each keeps its connection busy, because so much does not fit into buffers.
    private static async Task<int> OpenedByStreamsAsync(string contender)
    {
        await using var host = await StartAsync(contender);
        var opened = 0;
        await using var client = await ConnectAsync(host.Contender, host.Host, () => Interlocked.Increment(ref opened));
        var streams = new List<IAsyncEnumerator<Tick>>();
        for (var i = 0; i < Streams; i++)
        {
            streams.Add(await Deadline.Within(client.Ticker.SubscribeAsync(new TickSubscription(0, 1000), Deadline.Token())));
        }

        foreach (var stream in streams)
        {
            for (var i = 0; i < 1000; i++)
            {
                (await Deadline.Within(stream.MoveNextAsync())).ShouldBeTrue();
            }

            await stream.DisposeAsync();
        }

        return opened;
    }

    private static async Task<OpenContender> StartAsync(string name)
    {
        var contender = Contenders.Named(name)!;
        return new OpenContender(contender, await ContenderHost.StartAsync(contender, WireNames.Named("memory"), ServiceLimits.Default, Deadline.Token()));
    }

    private static ValueTask<IContenderClient> ConnectAsync(IContender contender, ContenderHost host, Action opened) => contender.ConnectAsync(
        host.Dial().Through(stream =>
        {
            opened();
            return stream;
        }),
        ServiceLimits.Default,
        Deadline.Token());

    private sealed record OpenContender(IContender Contender, ContenderHost Host) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
