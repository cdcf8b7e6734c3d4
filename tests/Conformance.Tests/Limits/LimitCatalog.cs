using System.Text;
using Conformance.Tests.Hosting;
using Conformance.Tests.Http1;
using Conformance.Tests.Http2;
using Payloads;
using Payloads.Corpora;
using Servers;
using Servers.Application;
using Servers.Tests;
using static Conformance.Tests.Http2.Http2Frame;

namespace Conformance.Tests.Limits;

/// <summary>Every limit.</summary>
internal static class LimitCatalog
{
    private const string Invalid = "refused as invalid";

    public static IReadOnlyList<Limit> All { get; } =
    [
        new Limit("message", "bytes of a message from a client", nameof(ServiceLimits.MessageBytes), "refused as too large", static _ => true, static contender =>
            RefusedAsync(contender, new ServiceLimits { MessageBytes = 1_000 }, Refusal.TooLarge, static client =>
                client.Chat.SendAsync(OpenLane.Message(1, new string('x', 1_000)), Deadline.Token()))),
        new Limit("fields-of-http1", "bytes of a request's fields", nameof(ServiceLimits.HeaderBytes), "431", static one => Spoken.By(one).Http1, FieldsOfHttp1Async),
        new Limit("fields-of-http2", "bytes of a request's fields", nameof(ServiceLimits.HeaderBytes), "431, or the connection ends", static one => Spoken.By(one).Http2, FieldsOfHttp2Async),
        new Limit("connections", "connections at once", nameof(ServiceLimits.Connections), "closed at once", static _ => true, ConnectionsAsync),
        new Limit("streams-of-frames", "streams at once on a connection", nameof(ServiceLimits.Streams), Invalid, SpeaksFrames, static contender =>
            RefusedAsync(contender, new ServiceLimits { Streams = 2 }, Refusal.Invalid, JoinThriceAsync)),
        new Limit("streams-of-http2", "requests at once on a connection", nameof(ServiceLimits.Http2Streams), "REFUSED_STREAM", static one => Spoken.By(one).Http2, StreamsOfHttp2Async),
        new Limit("rooms", "rooms", nameof(ServiceLimits.Rooms), Invalid, static _ => true, static contender =>
            RefusedAsync(contender, new ServiceLimits { Rooms = 2 }, Refusal.Invalid, static async client =>
            {
                await client.Chat.SendAsync(OpenLane.Message(1), Deadline.Token());
                return await client.Chat.SendAsync(OpenLane.Message(1) with { Room = "third" }, Deadline.Token());
            })),
        new Limit("members", "members of a room", nameof(ServiceLimits.RoomMembers), Invalid, static one => one.Capabilities.Emulation(Operation.Join) is null, static contender =>
            RefusedAsync(contender, new ServiceLimits { RoomMembers = 2 }, Refusal.Invalid, JoinThriceAsync)),
        new Limit("subscribers", "subscriptions to the ticker", nameof(ServiceLimits.TickerSubscribers), Invalid, static one => one.Capabilities.Emulation(Operation.Follow) is null, static contender =>
            RefusedAsync(contender, new ServiceLimits { TickerSubscribers = 2 }, Refusal.Invalid, FollowThriceAsync)),
        new Limit("history", "messages of one history", nameof(ServiceLimits.HistoryLimit), Invalid, static _ => true, static contender =>
            RefusedAsync(contender, new ServiceLimits { HistoryLimit = 5 }, Refusal.Invalid, static client =>
                client.Chat.HistoryAsync(new HistoryRequest(Corpus.Room, 6), Deadline.Token()))),
        new Limit("room-capacity", "messages that a room keeps", nameof(ServiceLimits.RoomCapacity), "the oldest are gone", static _ => true, static async contender =>
        {
            await using var lane = await OpenLane.OpenAsync(contender, SharedHosts.WireNamed("memory"), new ServiceLimits { RoomCapacity = 5 });
            await using var client = await lane.Host.ConnectAsync(counter: null, Deadline.Token());
            (await client.Chat.HistoryAsync(new HistoryRequest(Corpus.Room, 6), Deadline.Token())).Length.ShouldBe(5);
        }),
        new Limit("names", "characters of a name", nameof(ServiceLimits.NameLength), Invalid, static _ => true, static contender =>
            RefusedAsync(contender, new ServiceLimits { NameLength = 20 }, Refusal.Invalid, static client =>
                client.Chat.SendAsync(OpenLane.Message(1) with { Author = new string('a', 21) }, Deadline.Token()))),
        new Limit("tape", "ticks that the tape keeps", nameof(ServiceLimits.TapeCapacity), "refused as lagged", static _ => true, static contender =>
            RefusedAsync(contender, new ServiceLimits { TapeCapacity = 100 }, Refusal.Lagged, static async client =>
            {
                await using var ticks = await client.Ticker.SubscribeAsync(new TickSubscription(0, 10), Deadline.Token());
                return await ticks.MoveNextAsync();
            })),
    ];

    private static bool SpeaksFrames(IContender contender) => Spoken.By(contender) is { Frames: true } or { Http: null };

    private static async Task RefusedAsync<T>(IContender contender, ServiceLimits limits, Refusal refusal, Func<IContenderClient, ValueTask<T>> exceedAsync)
    {
        await using var lane = await OpenLane.OpenAsync(contender, SharedHosts.WireNamed("memory"), limits);
        await using var client = await lane.Host.ConnectAsync(counter: null, Deadline.Token());
        (await Should.ThrowAsync<RefusedException>(() => Deadline.Within(exceedAsync(client)))).Refusal.ShouldBe(refusal);
        await lane.StillAnswersAsync();
    }

    private static async ValueTask<bool> JoinThriceAsync(IContenderClient client)
    {
        await using var one = await client.Chat.JoinAsync(new JoinRequest(OpenLane.Room), Deadline.Token());
        await using var two = await client.Chat.JoinAsync(new JoinRequest(OpenLane.Room), Deadline.Token());
        await using var three = await client.Chat.JoinAsync(new JoinRequest(OpenLane.Room), Deadline.Token());
        return await three.MoveNextAsync(); // Some hear of a refusal only here.
    }

    private static async ValueTask<bool> FollowThriceAsync(IContenderClient client)
    {
        var live = new TickSubscription(TickSubscription.Live, 0);
        await using var one = await client.Ticker.SubscribeAsync(live, Deadline.Token());
        await using var two = await client.Ticker.SubscribeAsync(live, Deadline.Token());
        await using var three = await client.Ticker.SubscribeAsync(live, Deadline.Token());
        return await three.MoveNextAsync();
    }

    private static async Task FieldsOfHttp1Async(IContender contender)
    {
        await using var lane = await OpenLane.OpenAsync(contender, SharedHosts.WireNamed("memory"), new ServiceLimits { HeaderBytes = 2_000 });
        var request = $"GET /nowhere HTTP/1.1\r\nHost: case\r\nA: {new string('b', 2_000)}\r\n\r\n";
        (await Http1Suite.ExchangeAsync(lane.Host, Encoding.ASCII.GetBytes(request))).ShouldBe("431");
        await lane.StillAnswersAsync();
    }

    private static async Task FieldsOfHttp2Async(IContender contender)
    {
        await using var lane = await OpenLane.OpenAsync(contender, SharedHosts.WireNamed("memory"), new ServiceLimits { HeaderBytes = 2_000 });
        byte[] block = [.. HeaderBlock.Get, .. HeaderBlock.Of(("a", new string('b', 2_000)))];
        (await Http2Suite.ExchangeAsync(lane.Host, Of(Headers, EndStream | EndHeaders, 1, block))).ShouldNotContain("404");
        await lane.StillAnswersAsync();
    }

    private static async Task StreamsOfHttp2Async(IContender contender)
    {
        await using var lane = await OpenLane.OpenAsync(contender, SharedHosts.WireNamed("memory"), new ServiceLimits { Http2Streams = 2 });
        var isGrpc = Spoken.By(contender).Grpc;
        var ingest = HeaderBlock.Of(
            [.. HeaderBlock.Pseudo("POST", isGrpc ? "/ticker.Ticker/Ingest" : "/ticker/ticks"), ("content-type", isGrpc ? "application/grpc" : "application/x-ndjson"), ("te", "trailers")]);
        byte[] sent = [.. Of(Headers, EndHeaders, 1, ingest), .. Of(Headers, EndHeaders, 3, ingest), .. Of(Headers, EndHeaders, 5, ingest), .. OfNumber(Reset, 1, 8), .. OfNumber(Reset, 3, 8)];
        (await Http2Suite.ExchangeAsync(lane.Host, sent)).ShouldContain("5:REFUSED_STREAM");
        await lane.StillAnswersAsync();
    }

    // Which of three comes too late is the host's affair: it is one, and once another has left there is room again.
    private static async Task ConnectionsAsync(IContender contender)
    {
        var limits = new ServiceLimits { Connections = 2 };
        await using var host = await ContenderHost.StartAsync(contender, SharedHosts.WireNamed("memory"), limits, Deadline.Token());
        var connections = new List<RawConnection>();
        for (var i = 0; i < 3; i++)
        {
            connections.Add(await RawConnection.OpenAsync(host));
        }

        var ends = connections.Select(static connection => connection.ReadToEndAsync()).ToArray();
        await Deadline.Within(Task.WhenAny(ends));
        ends.Count(static end => end.IsCompleted).ShouldBe(1);
        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }

        await using var client = await AdmittedAsync(host);
    }

    private static async Task<IContenderClient> AdmittedAsync(ContenderHost host)
    {
        while (true)
        {
            try
            {
                var client = await host.ConnectAsync(counter: null, Deadline.Token());
                await Deadline.Within(client.Chat.SendAsync(OpenLane.Message(1), Deadline.Token()));
                return client;
            }
            catch (Exception refused) when (refused is not (OperationCanceledException or TimeoutException))
            {
                await Task.Yield(); // The host has yet to notice that the others have left.
            }
        }
    }
}
