using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Payloads;
using Payloads.Corpora;
using Servers.Application;
using Servers.Wires;

namespace Servers.Tests.Rest;

public class RestStatusTests
{
    private const string Messages = "/chat/rooms/lobby/messages";

    private static readonly ChatMessage s_message = Corpus.Default.Messages(TextSize.Small)[0];

    [Theory]
    [ClassData(typeof(RestLanes))]
    public async Task Each_refusal_has_its_status_and_says_why(string contender, string wire)
    {
        await using var host = await RestHost.StartAsync(contender, wire);
        var encoding = RestHost.Contender(contender).Encoding;
        var message = RestHost.Encoded(contender, s_message);
        var elsewhere = RestHost.Encoded(contender, s_message with { Room = "elsewhere" });
        var streamType = encoding.IsText ? "application/x-ndjson" : "application/x-protobuf; delimited=true";
        byte[] garbage = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];

        await ShouldBe(HttpStatusCode.BadRequest, "Malformed", host.Http.PostAsync(Messages, RestHost.Body(garbage, encoding.MediaType)));
        await ShouldBe(HttpStatusCode.BadRequest, "Malformed", host.Http.PostAsync("/ticker/ticks", RestHost.Body(garbage, streamType)));
        await ShouldBe(HttpStatusCode.BadRequest, "Invalid", host.Http.PostAsync(Messages, RestHost.Body(elsewhere, encoding.MediaType)));
        await ShouldBe(HttpStatusCode.BadRequest, "Invalid", host.Http.GetAsync($"{Messages}?limit=many"));
        await ShouldBe(HttpStatusCode.BadRequest, "Invalid", host.Http.GetAsync($"{Messages}?limit=201"));
        await ShouldBe(HttpStatusCode.BadRequest, "Invalid", host.Http.GetAsync("/ticker/ticks/latest?limit=0"));
        await ShouldBe(HttpStatusCode.BadRequest, "Invalid", host.Http.GetAsync("/ticker/ticks?after=1&count=-1"));
        await ShouldBe(HttpStatusCode.NotFound, "NotFound", host.Http.GetAsync("/ticker/quotes/NOPE"));
        await ShouldBe(HttpStatusCode.NotFound, null, host.Http.GetAsync("/chat/nowhere"));
        await ShouldBe(HttpStatusCode.MethodNotAllowed, null, host.Http.DeleteAsync(Messages));
        await ShouldBe(HttpStatusCode.UnsupportedMediaType, null, host.Http.PostAsync(Messages, RestHost.Body(message, "text/plain")));
        await ShouldBe(HttpStatusCode.UnsupportedMediaType, null, host.Http.PostAsync("/ticker/ticks", RestHost.Body([], encoding.MediaType)));
        await ShouldBe(
            HttpStatusCode.RequestEntityTooLarge,
            "TooLarge",
            host.Http.PostAsync(Messages, RestHost.Body(new byte[ServiceLimits.Default.MessageBytes + 1], encoding.MediaType)));

        (await host.Http.PostAsync(Messages, RestHost.Body(message, encoding.MediaType))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [ClassData(typeof(RestLanes))]
    public async Task A_body_without_a_length_is_held_to_the_limit(string contender, string wire)
    {
        await using var host = await RestHost.StartAsync(contender, wire);
        var body = new StreamContent(new MemoryStream(new byte[4 * ServiceLimits.Default.MessageBytes]));
        body.Headers.Add("Content-Type", RestHost.Contender(contender).Encoding.MediaType);
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages)
        {
            Content = body,
            Version = host.Http.DefaultRequestVersion,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Headers = { TransferEncodingChunked = contender == "rest-json-h2" ? null : true },
        };

        await ShouldBe(HttpStatusCode.RequestEntityTooLarge, "TooLarge", host.Http.SendAsync(request));
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", HttpStatusCode.OK)]
    [InlineData("Application/JSON", HttpStatusCode.OK)]
    [InlineData("application/json; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/*", HttpStatusCode.UnsupportedMediaType)]
    public async Task Parameters_of_the_media_type_are_understood(string mediaType, HttpStatusCode status)
    {
        await using var host = await RestHost.StartAsync("rest-json", "memory");

        var answer = await host.Http.PostAsync(Messages, RestHost.Body(RestHost.Encoded("rest-json", s_message), mediaType));

        answer.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("rest-json")]
    [InlineData("rest-json-h2")]
    [InlineData("rest-json-gzip")]
    [InlineData("rest-json-cached")]
    [InlineData("rest-protobuf")]
    public async Task A_connection_outlives_a_refusal(string contender)
    {
        await using var host = await RestHost.StartAsync(contender, "memory");
        var encoding = RestHost.Contender(contender).Encoding;
        var connections = 0;
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = (_, cancellationToken) =>
            {
                connections++;
                return host.Dialer.ConnectAsync(cancellationToken);
            },
        };
        using var http = host.Client(handler);

        foreach (var body in new[] { new byte[200_000], [0xFF], RestHost.Encoded(contender, s_message with { Author = "" }) })
        {
            using var refused = await http.PostAsync(Messages, RestHost.Body(body, encoding.MediaType));
            ((int)refused.StatusCode).ShouldBeInRange(400, 413);
        }

        using var accepted = await http.PostAsync(
            Messages, RestHost.Body(RestHost.Encoded(contender, s_message), encoding.MediaType));
        accepted.StatusCode.ShouldBe(HttpStatusCode.OK);
        connections.ShouldBe(1);
    }

    [Fact]
    public async Task Lines_may_end_as_windows_ends_them_and_the_last_one_not_at_all()
    {
        await using var host = await RestHost.StartAsync("rest-json", "memory");
        var tick = Encoding.UTF8.GetString(RestHost.Encoded("rest-json", Corpus.Default.Ticks.Span[0]));

        using var answer = await host.Http.PostAsync(
            "/ticker/ticks", RestHost.Body(Encoding.UTF8.GetBytes($"{tick}\r\n\r\n\n{tick}"), "application/x-ndjson"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("count").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_small_message_takes_as_many_bytes_as_the_frameworks_own_helpers_give_it()
    {
        await using var host = await RestHost.StartAsync("rest-json", "memory");
        var counter = new ByteCounter();
        await using var client = await host.Host.ConnectAsync(counter, CancellationToken.None);
        await client.Chat.SendAsync(s_message, CancellationToken.None);
        var (up, down) = (counter.Up, counter.Down);

        await client.Chat.SendAsync(s_message, CancellationToken.None);

        // Request line, host, type with charset and length above 145 bytes of JSON; status line, type with charset, date,
        // server, encoding and the marks of two chunks above 32.
        (counter.Up - up).ShouldBe(145 + 129);
        (counter.Down - down).ShouldBe(32 + 159);
    }

    private static async Task ShouldBe(HttpStatusCode status, string? refusal, Task<HttpResponseMessage> answering)
    {
        using var answer = await answering;
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        (problem.TryGetProperty("refusal", out var kind) ? kind.GetString() : null).ShouldBe(refusal);
    }
}
