using System.Net;
using System.Net.WebSockets;
using Payloads.Corpora;
using Servers.Tests.Frames;

namespace Servers.Tests.WebSockets;

public class WebSocketEndpointTests
{
    private const string Json = "chat-ticker.v1.json";
    private const string Protobuf = "chat-ticker.v1.protobuf";
    private const string Send = """s0{"id":7,"room":"raw","author":"ada","text":"déjà vu","sentAt":1}""";

    [Fact]
    public async Task A_foreign_client_gets_an_acknowledgement_as_documented()
    {
        await using var host = await FrameLanes.StartAsync("websocket-json");
        using var socket = await RawSocket.OpenAsync(host, Json);
        socket.SubProtocol.ShouldBe(Json);
        await socket.SendAsync(Send);
        (await socket.ReceiveTextAsync()).ShouldBe("""r0{"id":7,"sequence":1000001}""");
        await socket.SendAsync("""q3{"symbol":"NONE"}""");
        (await socket.ReceiveTextAsync()).ShouldBe("!3not-found there is no symbol 'NONE'");
    }

    [Fact]
    public async Task A_fragmented_message_is_read_to_its_end()
    {
        await using var host = await FrameLanes.StartAsync("websocket-json");
        using var socket = await RawSocket.OpenAsync(host, Json);
        foreach (var letter in Send[..^1])
        {
            await socket.SendAsync($"{letter}", endOfMessage: false);
        }

        await socket.SendAsync(Send[^1..]);
        (await socket.ReceiveTextAsync()).ShouldBe("""r0{"id":7,"sequence":1000001}""");
    }

    [Theory]
    [InlineData("""s0{"id":}""", 1007)]
    [InlineData("s0", 1007)]
    [InlineData("""q0{"symbol":null}""", 1007)]
    [InlineData("", 1002)]
    [InlineData("s{}", 1002)]
    [InlineData("?0{}", 1002)]
    [InlineData("r0{}", 1002)]
    public async Task Text_that_is_wrong_closes_with_its_code_and_a_reason(string text, int code)
    {
        await using var host = await FrameLanes.StartAsync("websocket-json");
        using var socket = await RawSocket.OpenAsync(host, Json);
        await socket.SendAsync(text);
        var close = await socket.ReceiveCloseAsync();
        close.Code.ShouldBe(code);
        close.Reason.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData(new byte[] { (byte)'s', 0, 0xFF, 0xFF }, 1007)]
    [InlineData(new byte[] { (byte)'s' }, 1002)]
    [InlineData(new byte[] { 0, 0 }, 1002)]
    public async Task Binary_that_is_wrong_closes_with_its_code_and_a_reason(byte[] bytes, int code)
    {
        await using var host = await FrameLanes.StartAsync("websocket-protobuf");
        using var socket = await RawSocket.OpenAsync(host, Protobuf);
        await socket.SendAsync(bytes);
        var close = await socket.ReceiveCloseAsync();
        close.Code.ShouldBe(code);
        close.Reason.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Binary_on_the_text_socket_closes_with_1003_and_text_on_the_binary_one_too()
    {
        await using var json = await FrameLanes.StartAsync("websocket-json");
        using var text = await RawSocket.OpenAsync(json, Json);
        await text.SendAsync((byte)'s', 0);
        (await text.ReceiveCloseAsync()).Code.ShouldBe(1003);

        await using var protobuf = await FrameLanes.StartAsync("websocket-protobuf");
        using var binary = await RawSocket.OpenAsync(protobuf, Protobuf);
        await binary.SendAsync(Send);
        (await binary.ReceiveCloseAsync()).Code.ShouldBe(1003);
    }

    [Fact]
    public async Task A_message_without_end_closes_with_1009_once_it_is_over_the_limit()
    {
        await using var host = await FrameLanes.StartAsync("websocket-json");
        using var socket = await RawSocket.OpenAsync(host, Json);
        for (var i = 0; i < 70; i++)
        {
            await socket.SendAsync(new string(' ', 1024), endOfMessage: false);
        }

        var close = await socket.ReceiveCloseAsync();
        close.Code.ShouldBe(1009);
        close.Reason.ShouldContain("65536");
    }

    [Fact]
    public async Task A_number_in_use_or_a_grant_beyond_the_window_closes_with_1002()
    {
        await using var host = await FrameLanes.StartAsync("websocket-json");
        foreach (var second in new[] { """j0{"room":"raw"}""", "g0", "w0" })
        {
            using var socket = await RawSocket.OpenAsync(host, Json);
            await socket.SendAsync("""j0{"room":"raw"}""");
            (await socket.ReceiveTextAsync()).ShouldBe("o0");
            for (var i = 0; i < 3; i++)
            {
                await socket.SendAsync(second);
            }

            string? last = null;
            var part = await socket.ReceiveAsync(new byte[1024], Deadline.Token());
            while (part.MessageType != WebSocketMessageType.Close)
            {
                last = "an end of the stream may come first";
                part = await socket.ReceiveAsync(new byte[1024], Deadline.Token());
            }

            ((int)part.CloseStatus!).ShouldBe(1002, last);
        }

        await Deadline.Until(() => host.Rooms.Members("raw") == 0);
    }

    [Fact]
    public async Task A_close_is_answered()
    {
        await using var host = await FrameLanes.StartAsync("websocket-json");
        using var socket = await RawSocket.OpenAsync(host, Json);
        await socket.SendAsync($$"""j5{"room":"{{Corpus.Room}}"}""");
        (await socket.ReceiveTextAsync()).ShouldBe("o5");
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Deadline.Token());
        (await socket.ReceiveTextAsync()).ShouldBe("e5");
        (await socket.ReceiveCloseAsync()).Code.ShouldBe(1000);
        host.Rooms.Members(Corpus.Room).ShouldBe(0);
    }

    [Fact]
    public async Task A_handshake_without_our_subprotocol_or_without_an_upgrade_is_answered_400_with_the_cure()
    {
        await using var host = await FrameLanes.StartAsync("websocket-json");
        await Should.ThrowAsync<WebSocketException>(() => RawSocket.OpenAsync(host, Protobuf));

        using var http = new HttpClient(host.Dial().CreateHandler()) { BaseAddress = host.Dial().BaseAddress };
        using var answer = await http.GetAsync(new Uri("/chat-ticker", UriKind.Relative), Deadline.Token());
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Deadline.Token())).ShouldContain(Json);
    }
}
