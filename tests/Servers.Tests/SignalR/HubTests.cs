using System.Net.Http.Json;
using System.Text.Json;
using Payloads;
using Payloads.Corpora;
using Servers.Application;
using Servers.Tests.Contract;
using Servers.Tests.Rest;
using Servers.Tests.Wires;

namespace Servers.Tests.SignalR;

/// <summary>What a client that is not ours sees.</summary>
public sealed class HubTests
{
    private const string Message = """{"id":7,"room":"contract","author":"ada","text":"déjà vu","sentAt":1709251200000}""";

    [Fact]
    public async Task A_client_can_negotiate_and_is_offered_every_transport()
    {
        await using var host = await RestHost.StartAsync("signalr-json", "memory");

        using var answer = await host.Http.PostAsync("/hub/negotiate?negotiateVersion=1", content: null, Deadline.Token());

        answer.EnsureSuccessStatusCode();
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Deadline.Token())).GetProperty("availableTransports").EnumerateArray()
            .Select(static transport => transport.GetProperty("transport").GetString()).ShouldBe(["WebSockets", "ServerSentEvents", "LongPolling"]);
    }

    [Fact]
    public async Task Methods_take_and_give_the_json_of_every_other_contender()
    {
        await using var host = await StartAsync();
        using var hub = await RawHub.OpenAsync(host);
        var quote = Corpus.Default.Quotes[3].Symbol;

        await hub.InvokeAsync("Send", Message);
        var answer = await hub.ReceiveTextAsync();
        var sequence = host.Rooms.History(new HistoryRequest(OpenLane.Room, 1)).ShouldHaveSingleItem().Sequence;
        answer.ShouldBe($$$"""{"type":3,"invocationId":"1","result":{"id":7,"sequence":{{{sequence}}}}}""");
        await hub.InvokeAsync("History", """{"room":"contract","limit":5}""", id: "2");
        (await hub.ReceiveTextAsync()).ShouldBe($$$"""{"type":3,"invocationId":"2","result":[{{{Message[..^1]}}},"sequence":{{{sequence}}}}]}""");
        await hub.InvokeAsync("Quote", $$"""{"symbol":"{{quote}}"}""", id: "3");
        var expected = host.Feed.Quote(new QuoteRequest(quote));
        (await hub.ReceiveTextAsync()).ShouldBe(
            $$$"""{"type":3,"invocationId":"3","result":{"symbol":"{{{quote}}}","bid":{{{expected.Bid}}},"ask":{{{expected.Ask}}},"last":{{{expected.Last}}},"at":{{{expected.At}}}}}""");
        await hub.InvokeAsync("Snapshot", "", id: "4");
        (await hub.ReceiveAsync(type: 3)).GetProperty("result").GetArrayLength().ShouldBe(Corpus.SymbolCount);
    }

    [Fact]
    public async Task A_stream_is_null_once_it_stands_and_then_its_items()
    {
        await using var host = await StartAsync();
        using var hub = await RawHub.OpenAsync(host);

        await hub.StreamAsync("Subscribe", """{"after":0,"count":2}""");

        (await hub.ReceiveTextAsync()).ShouldBe("""{"type":2,"invocationId":"1","item":null}""");
        foreach (var tick in host.Feed.After(0, 2))
        {
            (await hub.ReceiveTextAsync()).ShouldBe(
                $$$"""{"type":2,"invocationId":"1","item":{"sequence":{{{tick.Sequence}}},"symbol":"{{{tick.Symbol}}}","price":{{{tick.Price}}},"size":{{{tick.Size}}},"at":{{{tick.At}}}}}""");
        }

        (await hub.ReceiveTextAsync()).ShouldBe("""{"type":3,"invocationId":"1"}""");
    }

    [Fact]
    public async Task A_conversation_is_a_stream_either_way()
    {
        await using var host = await StartAsync();
        using var hub = await RawHub.OpenAsync(host);

        await hub.StreamAsync("Converse", "", streams: """["9"]""");
        for (var i = 0; i < 3; i++)
        {
            await hub.SendAsync($$"""{"type":2,"invocationId":"9","item":{{Message}}}""");
            (await hub.ReceiveAsync(type: 2)).GetProperty("item").GetProperty("id").GetInt64().ShouldBe(7);
        }

        await hub.SendAsync("""{"type":3,"invocationId":"9"}""");
        (await hub.ReceiveTextAsync()).ShouldBe("""{"type":3,"invocationId":"1"}""");
    }

    [Fact]
    public async Task A_stream_that_is_cancelled_leaves_nobody_behind()
    {
        await using var host = await StartAsync();
        using var hub = await RawHub.OpenAsync(host);
        await hub.StreamAsync("Join", """{"room":"contract"}""");
        await hub.ReceiveAsync(type: 2);
        host.Rooms.Members(OpenLane.Room).ShouldBe(1);

        await hub.SendAsync("""{"type":5,"invocationId":"1"}""");

        (await hub.ReceiveTextAsync()).ShouldBe("""{"type":3,"invocationId":"1"}""");
        await Deadline.Until(() => host.Rooms.Members(OpenLane.Room) == 0);
    }

    [Theory]
    [InlineData("Quote", """{"symbol":"NONE"}""", "HubException: NotFound: there is no symbol 'NONE'")]
    [InlineData("History", """{"room":"contract","limit":0}""", "HubException: Invalid: a limit lies between 1 and 200, not at 0")]
    [InlineData("Send", """{"id":7,"room":"contract","author":"","text":"","sentAt":0}""", "HubException: Invalid: the author needs")]
    [InlineData("Send", """{"id":7,"room":"contract","author":"ada","sentAt":0}""", "Failed to invoke 'Send' due to an error on the server. InvalidDataException: ")]
    [InlineData("Send", """{"id":7,"room":"contract","author":"ada","text":null,"sentAt":0}""", "Failed to invoke 'Send' due to an error on the server. InvalidDataException: ")]
    [InlineData("Send", """{"id":"7","room":"contract","author":"ada","text":"","sentAt":0}""", "Failed to invoke 'Send' due to an error on the server. InvalidDataException: ")]
    [InlineData("Send", "", "Failed to invoke 'Send' due to an error on the server. InvalidDataException: Invocation provides 0 argument(s) but target expects 1.")]
    [InlineData("Shout", "", "Failed to invoke 'Shout' due to an error on the server. HubException: Method does not exist.")]
    [InlineData("Join", """{"room":"contract"}""", "The client attempted to invoke the streaming 'Join' method with a non-streaming invocation.")]
    public async Task What_makes_no_sense_fails_its_invocation_and_the_connection_goes_on(string method, string arguments, string reason)
    {
        await using var host = await StartAsync();
        using var hub = await RawHub.OpenAsync(host);

        await hub.InvokeAsync(method, arguments);

        (await hub.ReceiveErrorAsync(type: 3)).ShouldContain(reason);
        await StillAnswersAsync(hub);
    }

    [Theory]
    [InlineData("Join", """{"room":""}""", "HubException: Invalid: the room needs")]
    [InlineData("Subscribe", """{"after":0,"count":-1}""", "HubException: Invalid: a count is 0 or more, not -1")]
    [InlineData("Subscribe", """{"after":0,"count":1}""", "HubException: Lagged: what came after 0 is no longer kept")]
    public async Task A_stream_that_is_refused_fails_alone(string method, string arguments, string reason)
    {
        await using var host = await StartAsync(new ServiceLimits { TapeCapacity = 10 });
        using var hub = await RawHub.OpenAsync(host);

        await hub.StreamAsync(method, arguments);

        (await hub.ReceiveErrorAsync(type: 3)).ShouldContain(reason);
        host.Feed.Subscribers.ShouldBe(0);
        await StillAnswersAsync(hub);
    }

    [Fact]
    public async Task A_refusal_within_a_stream_ends_that_stream_and_says_why()
    {
        await using var host = await StartAsync();
        using var hub = await RawHub.OpenAsync(host);

        await hub.StreamAsync("Converse", "", streams: """["9"]""");
        await hub.SendAsync("""{"type":2,"invocationId":"9","item":{"id":1,"room":"","author":"ada","text":"","sentAt":0}}""");

        (await hub.ReceiveErrorAsync(type: 3)).ShouldContain("HubException: Invalid: the room needs");
        await StillAnswersAsync(hub);
    }

    [Fact]
    public async Task A_refusal_within_a_stream_that_goes_on_leaves_the_connection_as_it_was()
    {
        await using var host = await StartAsync();
        using var hub = await RawHub.OpenAsync(host);
        for (var round = 0; round < 20; round++)
        {
            await hub.InvokeAsync("Ingest", "", id: $"i{round}", streams: $"""["s{round}"]""");
            for (var i = 0; i < 200; i++)
            {
                await hub.SendAsync($$$"""{"type":2,"invocationId":"s{{{round}}}","item":{"sequence":0,"symbol":"NONE","price":1,"size":1,"at":0}}""");
            }

            await hub.SendAsync($$"""{"type":3,"invocationId":"s{{round}}"}""");
            (await hub.ReceiveErrorAsync(type: 3)).ShouldContain("HubException: NotFound: there is no symbol 'NONE'");
        }

        await StillAnswersAsync(hub);
    }

    [Fact]
    public async Task What_is_no_hub_message_ends_the_connection_and_nobody_else_notices()
    {
        await using var host = await StartAsync();
        using var other = await RawHub.OpenAsync(host);
        foreach (var nonsense in new[] { "nonsense", "[]", """{"type":"one"}""" })
        {
            using var hub = await RawHub.OpenAsync(host);
            await hub.SendAsync(nonsense);
            (await hub.ReceiveErrorAsync(type: 7)).ShouldStartWith("Connection closed with an error. InvalidDataException: ");
        }

        await StillAnswersAsync(other);
    }

    [Fact]
    public async Task A_message_over_the_limit_ends_the_connection_and_says_what_the_limit_is()
    {
        await using var host = await StartAsync();
        using var hub = await RawHub.OpenAsync(host);

        await hub.InvokeAsync("Send", Message.Replace("déjà vu", new string('x', 70_000), StringComparison.Ordinal));

        (await hub.ReceiveErrorAsync(type: 7)).ShouldContain("The maximum message size of 65536B was exceeded");
    }

    private static async Task StillAnswersAsync(RawHub hub)
    {
        await hub.InvokeAsync("Send", Message, id: "still");
        (await hub.ReceiveAsync(type: 3)).GetProperty("invocationId").GetString().ShouldBe("still");
    }

    private static Task<ContenderHost> StartAsync(ServiceLimits? limits = null) =>
        ContenderHost.StartAsync(RestHost.Contender("signalr-json"), WireNames.Named("memory"), limits ?? ServiceLimits.Default, Deadline.Token());
}
