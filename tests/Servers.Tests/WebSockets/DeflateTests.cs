using System.Net.WebSockets;
using Payloads;
using Payloads.Corpora;
using Servers.Tests.Frames;
using Servers.Wires;

namespace Servers.Tests.WebSockets;

public class DeflateTests
{
    private const string Deflating = "websocket-json-deflate";
    private const string Json = "chat-ticker.v1.json";

    [Fact]
    public async Task A_foreign_client_that_offers_it_is_answered_and_so_is_one_that_does_not()
    {
        await using var host = await FrameLanes.StartAsync(Deflating);
        foreach (var offer in new[] { new WebSocketDeflateOptions(), new WebSocketDeflateOptions { ClientContextTakeover = false, ServerMaxWindowBits = 10 }, null })
        {
            using var socket = await RawSocket.OpenAsync(host, Json, offer);
            for (var time = 0; time < 3; time++)
            {
                await socket.SendAsync("""q3{"symbol":"NONE"}""");
                (await socket.ReceiveTextAsync()).ShouldBe("!3not-found there is no symbol 'NONE'");
            }
        }
    }

    [Fact]
    public async Task A_message_that_inflates_beyond_the_limit_closes_with_1009_and_others_go_on()
    {
        await using var host = await FrameLanes.StartAsync(Deflating);
        using var bomber = await RawSocket.OpenAsync(host, Json, new WebSocketDeflateOptions());
        await bomber.SendAsync(new string(' ', 5_000_000));

        var close = await bomber.ReceiveCloseAsync();

        close.Code.ShouldBe(1009);
        close.Reason.ShouldContain("65536");
        using var other = await RawSocket.OpenAsync(host, Json, new WebSocketDeflateOptions());
        await other.SendAsync("""q3{"symbol":"NONE"}""");
        (await other.ReceiveTextAsync()).ShouldStartWith("!3not-found");
    }

    [Fact]
    public async Task Text_takes_fewer_bytes_and_no_fewer_for_having_been_said_before()
    {
        var (plain, deflated) = (await BytesAsync("websocket-json"), await BytesAsync(Deflating));

        deflated[0].Up.ShouldBeLessThan(plain[0].Up * 3 / 4);
        deflated[0].Down.ShouldBeLessThan(plain[0].Down * 3 / 4);
        deflated[1].ShouldBe(deflated[0]);
        deflated[2].ShouldBe(deflated[0]);
    }

    private static async Task<(long Up, long Down)[]> BytesAsync(string contender)
    {
        await using var host = await FrameLanes.StartAsync(contender);
        var counter = new ByteCounter();
        await using var client = await host.ConnectAsync(counter, Deadline.Token());
        var rounds = new (long, long)[3];
        for (var round = 0; round < rounds.Length; round++)
        {
            var (up, down) = (counter.Up, counter.Down);
            await client.Chat.SendAsync(Corpus.Default.Messages(TextSize.Large)[0] with { Room = "deflated" }, Deadline.Token());
            var sent = counter.Up - up;
            await client.Chat.HistoryAsync(new HistoryRequest(Corpus.Room, 50), Deadline.Token());
            rounds[round] = (sent, counter.Down - down);
        }

        return rounds;
    }
}
