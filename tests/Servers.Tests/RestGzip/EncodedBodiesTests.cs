using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Payloads;
using Payloads.Corpora;
using Servers.Tests.Rest;

namespace Servers.Tests.RestGzip;

public class EncodedBodiesTests
{
    private const string Contender = "rest-json-gzip";
    private const string Json = "application/json";
    private const string Lines = "application/x-ndjson";
    private const string Messages = "/chat/rooms/lobby/messages";
    private const string Ticks = "/ticker/ticks";

    // Four times Kestrel's own limit to a body, a thousand times the message's.
    private const int Huge = 120_000_000;

    private static readonly byte[] s_message = RestHost.Encoded(Contender, Corpus.Default.Messages(TextSize.Small)[0]);

    [Fact]
    public async Task A_body_in_gzip_is_read_as_if_it_were_not_and_one_that_is_not_too()
    {
        await using var host = await RestHost.StartAsync(Contender, "memory");

        (await host.Http.PostAsync(Messages, InGzip(Zipped.Of(s_message), Json))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Http.PostAsync(Messages, RestHost.Body(s_message, Json))).StatusCode.ShouldBe(HttpStatusCode.OK);

        host.Host.Rooms.History(new HistoryRequest(Corpus.Room, 2)).Select(static message => message.Fingerprint()).Distinct()
            .ShouldHaveSingleItem().ShouldBe(Corpus.Default.Messages(TextSize.Small)[0].Fingerprint());
    }

    [Theory]
    [InlineData(Messages, Json, ' ')]
    [InlineData(Ticks, Lines, ' ')]
    public async Task A_message_that_inflates_beyond_the_limit_is_refused_and_the_server_goes_on(string path, string mediaType, char letter)
    {
        await using var host = await RestHost.StartAsync(Contender, "memory");

        await ShouldBe(HttpStatusCode.RequestEntityTooLarge, "TooLarge", host.Http.PostAsync(path, InGzip(Zipped.Bomb((byte)letter, Huge), mediaType)));

        (await host.Http.PostAsync(Messages, RestHost.Body(s_message, Json))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_stream_of_messages_may_inflate_to_any_length()
    {
        await using var host = await RestHost.StartAsync(Contender, "memory");

        // Empty lines are skipped.
        using var answer = await host.Http.PostAsync(Ticks, InGzip(Zipped.Bomb((byte)'\n', Huge), Lines));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("count").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData(Messages, Json)]
    [InlineData(Ticks, Lines)]
    public async Task A_body_that_is_not_in_the_encoding_it_says_is_refused(string path, string mediaType)
    {
        await using var host = await RestHost.StartAsync(Contender, "memory");
        var whole = Zipped.Of(s_message);

        foreach (var body in new[] { s_message, whole[..^12], [.. whole[..20], .. Enumerable.Repeat((byte)0xFF, 40)] })
        {
            await ShouldBe(HttpStatusCode.BadRequest, "Malformed", host.Http.PostAsync(path, InGzip(body, mediaType)));
        }
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, gzip")]
    public async Task An_encoding_that_is_not_understood_is_refused_with_the_cure(string encoding)
    {
        await using var host = await RestHost.StartAsync(Contender, "memory");
        var body = RestHost.Body(s_message, Json);
        body.Headers.TryAddWithoutValidation("Content-Encoding", encoding);

        var detail = await ShouldBe(HttpStatusCode.UnsupportedMediaType, null, host.Http.PostAsync(Messages, body));

        detail.ShouldContain(encoding);
        detail.ShouldContain("gzip");
    }

    [Theory]
    [InlineData("/ticker/quotes")]
    [InlineData("/chat/rooms/lobby/messages")]
    [InlineData("/ticker/ticks?after=0&count=1000")]
    public async Task An_answer_is_in_gzip_for_those_who_take_it_and_says_the_same(string path)
    {
        await using var host = await RestHost.StartAsync(Contender, "memory");
        var plain = await host.Http.GetByteArrayAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "gzip" } } };

        using var answer = await host.Http.SendAsync(request);

        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        var body = await answer.Content.ReadAsByteArrayAsync();
        body.Length.ShouldBeLessThan(plain.Length / 2);
        Zipped.Inflated(body).ShouldBe(plain);
    }

    private static HttpContent InGzip(byte[] bytes, string mediaType)
    {
        var body = RestHost.Body(bytes, mediaType);
        body.Headers.ContentEncoding.Add("gzip");
        return body;
    }

    private static async Task<string> ShouldBe(HttpStatusCode status, string? refusal, Task<HttpResponseMessage> answering)
    {
        using var answer = await answering;
        answer.StatusCode.ShouldBe(status);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        (problem.TryGetProperty("refusal", out var kind) ? kind.GetString() : null).ShouldBe(refusal);
        return problem.GetProperty("detail").GetString()!;
    }
}
