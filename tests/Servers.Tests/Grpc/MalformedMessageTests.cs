using System.Net;
using System.Net.Http.Headers;
using Grpc.Core;
using Servers.Application;
using Servers.Wires;

namespace Servers.Tests.Grpc;

public class MalformedMessageTests
{
    // Each a frame of gRPC: not compressed, its length, and bytes that are no protobuf message.
    [Theory]
    [InlineData("/chat.Chat/Send")]
    [InlineData("/chat.Chat/Converse")]
    [InlineData("/chat.Chat/Join")]
    [InlineData("/ticker.Ticker/Ingest")]
    public async Task Bytes_that_are_no_message_are_answered_with_a_status_and_the_connection_goes_on(string method)
    {
        var contender = Contenders.All.Single(static one => one.Name == "grpc");
        var wire = WireCatalog.All.Single(static one => one.Name == "memory");
        await using var host = await ContenderHost.StartAsync(contender, wire, ServiceLimits.Default, Deadline.Token());
        var dialer = host.Dial();
        using var http = new HttpMessageInvoker(dialer.CreateHandler());
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(dialer.BaseAddress, method))
            {
                Version = HttpVersion.Version20,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact,
                Content = new ByteArrayContent([0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF]),
            };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
            request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
            using var answer = await http.SendAsync(request, Deadline.Token());
            await answer.Content.ReadAsByteArrayAsync(Deadline.Token());
            Status(answer).ShouldBe(StatusCode.InvalidArgument);
        }
    }

    private static StatusCode Status(HttpResponseMessage answer)
    {
        var headers = answer.TrailingHeaders.Contains("grpc-status") ? (HttpHeaders)answer.TrailingHeaders : answer.Headers;
        return (StatusCode)int.Parse(headers.GetValues("grpc-status").Single(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
