using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Bench.Web;

namespace Bench.Tests.Web;

/// <summary>The page's server, over real sockets: what it gives, and to whom.</summary>
public sealed class WebServerTests : IAsyncLifetime, IDisposable
{
    private readonly CancellationTokenSource _deadline = new(TimeSpan.FromMinutes(2));

    private readonly HttpClient _http = new();
    private WebServer _server = null!;

    private string Origin => $"http://localhost:{_server.Address.Port}";

    public async Task InitializeAsync() => _server = await WebServer.StartAsync(port: 0, CancellationToken.None);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose()
    {
        _http.Dispose();
        _deadline.Dispose();
    }

    [Fact]
    public async Task The_page_is_isolated_and_asks_for_nothing_that_is_not_served_here()
    {
        using var page = await _http.GetAsync(_server.Address);
        var html = await page.Content.ReadAsStringAsync();

        page.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
        page.Headers.GetValues("Cross-Origin-Embedder-Policy").ShouldBe(["require-corp"]);
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; script-src 'self'");
        html.ShouldNotContain("//");
        foreach (var file in PageFile.All)
        {
            using var answer = await _http.GetAsync(new Uri(_server.Address, file.Path));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentType!.ToString().ShouldBe(file.MediaType);
        }
    }

    [Fact]
    public void Every_module_that_is_imported_is_there_and_every_one_that_is_there_is_imported()
    {
        var scripts = PageFile.All.Where(static file => file.Path.EndsWith(".js", StringComparison.Ordinal)).ToList();
        var imported = scripts.SelectMany(static script => Encoding.UTF8.GetString(script.Bytes.Span).Split('\n'))
            .Where(static line => line.StartsWith("import ", StringComparison.Ordinal))
            .Select(static line => line.Split('\'')[1].TrimStart('.')).ToHashSet();

        scripts.Select(static script => script.Path).ShouldBe(imported.Append("/main.js"), ignoreOrder: true);
    }

    [Fact]
    public async Task The_stage_names_every_protocol_with_its_address_or_why_it_has_none()
    {
        using var stage = JsonDocument.Parse(await _http.GetStringAsync(new Uri(_server.Address, "stage")));

        var protocols = stage.RootElement.GetProperty("protocols").EnumerateArray().ToList();
        protocols.Select(static one => one.GetProperty("id").GetString()).ShouldBe(WebProtocol.All.Select(static one => one.Contender));
        var served = protocols.Count(static one => one.TryGetProperty("address", out _));
        served.ShouldBe(_server.Hosted.Count);
        protocols.Count(static one => one.TryGetProperty("whyNot", out _)).ShouldBe(protocols.Count - served);
        stage.RootElement.GetProperty("messages")[0].GetProperty("room").GetString().ShouldBe("lobby");
    }

    [Fact]
    public void What_this_build_does_not_have_is_left_out_with_its_reason() =>
        WebServer.WhyNot(new WebProtocol("telepathy", "Telepathy", "none")).ShouldBe("this build has no contender telepathy");

    [Fact]
    public async Task Another_sites_page_is_refused_before_anything_is_done()
    {
        using var answer = await PostAsync("http://elsewhere.example");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("not 'http://elsewhere.example'");
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    [InlineData("https://localhost")]
    public async Task What_is_nearly_the_page_is_refused_too(string origin) => (await PostAsync(origin)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task The_page_may_post_and_is_told_so_when_it_asks_first()
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, Messages());
        preflight.Headers.Add("Origin", Origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var allowed = await _http.SendAsync(preflight);
        using var posted = await PostAsync(Origin);

        allowed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        allowed.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Origin]);
        allowed.Headers.GetValues("Access-Control-Allow-Headers").ShouldBe(["Content-Type"]);
        posted.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await posted.Content.ReadAsStringAsync()).ShouldStartWith("{\"id\":7,");
    }

    [Fact]
    public async Task Who_is_no_browser_names_no_origin_and_is_served() => (await PostAsync(origin: null)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_WebSocket_of_another_site_is_refused(bool ofTheControl)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "http://elsewhere.example");
        socket.Options.AddSubProtocol("chat-ticker.v1.json");
        var address = ofTheControl ? Control() : new Uri($"ws://{Authority("websocket-json")}/chat-ticker");

        await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(address, _deadline.Token));
    }

    [Fact]
    public async Task A_ping_is_answered_by_the_servers_clock_and_bytes_by_their_counts()
    {
        using var socket = await ConnectAsync();
        (await PostAsync(Origin)).Dispose();

        await SendAsync(socket, """{"ping":3}""");
        using var pong = await ReceiveAsync(socket);
        await SendAsync(socket, """{"bytes":4}""");
        using var bytes = await ReceiveAsync(socket);

        pong.RootElement.GetProperty("ping").GetInt32().ShouldBe(3);
        pong.RootElement.GetProperty("clock").GetDouble().ShouldBeGreaterThan(0);
        bytes.RootElement.GetProperty("asked").GetInt32().ShouldBe(4);
        var rest = bytes.RootElement.GetProperty("bytes").GetProperty("rest-json");
        rest.GetProperty("up").GetInt64().ShouldBeGreaterThan(100);
        rest.GetProperty("down").GetInt64().ShouldBeGreaterThan(100);
        bytes.RootElement.GetProperty("bytes").GetProperty("sse-json").GetProperty("up").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task Ticks_are_published_for_as_long_as_a_page_wants_them()
    {
        using var leaving = await ConnectAsync();
        using var staying = await ConnectAsync();
        await SendAsync(leaving, """{"rate":200}""");

        using var told = await ReceiveAsync(staying);
        told.RootElement.GetProperty("published")[0].GetProperty("sequence").GetInt64().ShouldBeGreaterThan(1_000_000);

        await leaving.CloseAsync(WebSocketCloseStatus.NormalClosure, null, _deadline.Token);
        while (_server.Rate > 0)
        {
            await Task.Delay(5, _deadline.Token);
        }
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("""{"rate":-1}""")]
    [InlineData("""{"rate":1e9}""")]
    [InlineData("""{"rate":"many"}""")]
    public async Task What_no_page_of_ours_says_ends_the_connection(string message)
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, message);

        var received = await socket.ReceiveAsync(new byte[200], _deadline.Token);

        received.MessageType.ShouldBe(WebSocketMessageType.Close);
        socket.CloseStatus.ShouldBe(WebSocketCloseStatus.PolicyViolation);
        _server.Rate.ShouldBe(0);
    }

    private string Authority(string contender) =>
        new Uri(_server.Hosted.Single(one => one.Protocol.Contender == contender).Host.Address!).Authority;

    private Uri Messages() => new($"http://{Authority("rest-json")}/chat/rooms/browser/messages");

    private Uri Control() => new($"ws://{_server.Address.Authority}/control");

    private async Task<HttpResponseMessage> PostAsync(string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages())
        {
            Content = new StringContent("""{"id":7,"room":"browser","author":"you","text":"hello","sentAt":1709251200000}""", MediaTypeHeaderValue.Parse("application/json")),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await _http.SendAsync(request);
    }

    private async Task<ClientWebSocket> ConnectAsync()
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", Origin);
        await socket.ConnectAsync(Control(), _deadline.Token);
        return socket;
    }

    private Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, _deadline.Token);

    private async Task<JsonDocument> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var received = await socket.ReceiveAsync(buffer, _deadline.Token);
        received.EndOfMessage.ShouldBeTrue();
        return JsonDocument.Parse(buffer.AsMemory(0, received.Count));
    }
}
