using System.Globalization;
using System.Net;
using Payloads;
using Servers.Tests.Rest;

namespace Servers.Tests.Sse;

/// <summary>What a client that is not ours sees.</summary>
public sealed class EventStreamTests
{
    [Fact]
    public async Task A_stream_is_an_opening_event_and_one_event_for_each_item_with_its_sequence_as_id()
    {
        await using var host = await RestHost.StartAsync("sse-json", "memory");
        using var response = await host.Http.GetAsync(new Uri("/ticker/events?after=0&count=2", UriKind.Relative), Deadline.Token());
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var ticks = host.Host.Feed.After(0, 2);
        (await response.Content.ReadAsStringAsync(Deadline.Token())).ShouldBe(
            $"event: opened\ndata: \nid: {ticks[0].Sequence - 1}\n\n{Event(ticks[0])}{Event(ticks[1])}");
    }

    [Fact]
    public async Task A_stream_is_resumed_after_the_last_event_that_was_heard()
    {
        await using var host = await RestHost.StartAsync("sse-json", "memory");
        var ticks = host.Host.Feed.After(0, 5);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ticker/events?after=0&count=1");
        request.Headers.Add("Last-Event-ID", ticks[3].Sequence.ToString(CultureInfo.InvariantCulture));
        using var response = await host.Http.SendAsync(request, Deadline.Token());
        (await response.Content.ReadAsStringAsync(Deadline.Token())).ShouldEndWith($"\n\n{Event(ticks[4])}");
    }

    [Theory]
    [InlineData("x", HttpStatusCode.BadRequest)]
    [InlineData("-1", HttpStatusCode.BadRequest)]
    [InlineData("99999999999999999999", HttpStatusCode.BadRequest)]
    public async Task An_id_that_no_event_had_is_refused(string id, HttpStatusCode status)
    {
        await using var host = await RestHost.StartAsync("sse-json", "memory");
        foreach (var path in new[] { "/ticker/events?count=1", "/chat/rooms/lobby/events" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Last-Event-ID", id);
            using var response = await host.Http.SendAsync(request, Deadline.Token());
            response.StatusCode.ShouldBe(status);
            (await response.Content.ReadAsStringAsync(Deadline.Token())).ShouldContain("Last-Event-ID");
        }

        host.Host.Feed.Subscribers.ShouldBe(0);
    }

    private static string Event(Tick tick) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        data: {"sequence":{{tick.Sequence}},"symbol":"{{tick.Symbol}}","price":{{tick.Price}},"size":{{tick.Size}},"at":{{tick.At}}}
        id: {{tick.Sequence}}


        """);
}
