using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;
using Grpc.Core;
using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers.Application;
using Servers.Tests.Frames;
using Servers.Wires;

namespace Servers.Tests.Grpc;

/// <summary>Messages that a foreign client has compressed. Both contenders take them: the engine does, whether or not it compresses itself.</summary>
[Collection(nameof(AloneInTheProcess))]
public class CompressedMessageTests
{
    private const int Huge = 50_000_000;

    public static TheoryData<string, string> Methods => new()
    {
        { "grpc", "/chat.Chat/Send" },
        { "grpc", "/chat.Chat/Converse" },
        { "grpc-gzip", "/chat.Chat/Send" },
        { "grpc-gzip", "/chat.Chat/Converse" },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task One_that_inflates_beyond_the_limit_is_refused_before_it_takes_memory(string contender, string method)
    {
        await using var host = await StartAsync(contender);
        var bomb = Zipped.Bomb(letter: 0, Huge);
        bomb.Length.ShouldBeLessThan(ServiceLimits.Default.MessageBytes); // Else it would be refused for what it is compressed.
        var before = GC.GetTotalAllocatedBytes(precise: true);

        (await StatusAsync(host, method, bomb)).ShouldBe(StatusCode.ResourceExhausted);

        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(Huge / 10);
        (await StatusAsync(host, method, Zipped.Of(Message(text: "hello")))).ShouldBe(StatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task One_that_is_not_in_the_encoding_it_says_is_refused_and_the_connection_goes_on(string contender, string method)
    {
        await using var host = await StartAsync(contender);

        (await StatusAsync(host, method, Message(text: "hello"))).ShouldBe(StatusCode.InvalidArgument);
        (await StatusAsync(host, method, Zipped.Of([0xFF, 0xFF, 0xFF]))).ShouldBe(StatusCode.InvalidArgument);

        (await StatusAsync(host, method, Zipped.Of(Message(text: "hello")))).ShouldBe(StatusCode.OK);
    }

    [Theory]
    [InlineData("deflate")]
    [InlineData("zstd")]
    public async Task An_encoding_that_is_not_known_is_answered_as_such(string encoding)
    {
        await using var host = await StartAsync("grpc-gzip");

        (await StatusAsync(host, "/chat.Chat/Send", Zipped.Of(Message(text: "hello")), encoding)).ShouldBe(StatusCode.Unimplemented);
    }

    [Fact]
    public async Task Text_takes_fewer_bytes_both_ways_than_without()
    {
        var (plain, compressed) = (await BytesAsync("grpc"), await BytesAsync("grpc-gzip"));

        compressed.Up.ShouldBeLessThan(plain.Up * 3 / 4);
        compressed.Down.ShouldBeLessThan(plain.Down * 3 / 4);
    }

    private static async Task<(long Up, long Down)> BytesAsync(string contender)
    {
        await using var host = await StartAsync(contender);
        var counter = new ByteCounter();
        await using var client = await host.ConnectAsync(counter, Deadline.Token());
        await client.Chat.SendAsync(Corpus.Default.Messages(TextSize.Large)[0], Deadline.Token());
        var up = counter.Up;
        var down = counter.Down;
        await client.Chat.HistoryAsync(new HistoryRequest(Corpus.Room, 50), Deadline.Token());
        return (up, counter.Down - down);
    }

    private static Task<ContenderHost> StartAsync(string contender) => FrameLanes.StartAsync(contender);

    private static byte[] Message(string text) => new ChatMessage(1, Corpus.Room, "ada", text, 1).ToProto().ToByteArray();

    private static async Task<StatusCode> StatusAsync(ContenderHost host, string method, byte[] message, string encoding = "gzip")
    {
        var dialer = host.Dial();
        using var http = new HttpMessageInvoker(dialer.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(dialer.BaseAddress, method))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent([1, .. Length(message), .. message]),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        request.Headers.TryAddWithoutValidation("grpc-encoding", encoding);
        using var answer = await http.SendAsync(request, Deadline.Token());
        await answer.Content.ReadAsByteArrayAsync(Deadline.Token());
        var headers = answer.TrailingHeaders.Contains("grpc-status") ? (HttpHeaders)answer.TrailingHeaders : answer.Headers;
        return (StatusCode)int.Parse(headers.GetValues("grpc-status").Single(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] Length(byte[] message)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, message.Length);
        return length;
    }
}
