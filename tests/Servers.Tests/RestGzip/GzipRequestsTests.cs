using System.Net;
using Servers.RestGzip;

namespace Servers.Tests.RestGzip;

public class GzipRequestsTests
{
    [Theory]
    [InlineData(GzipRequests.Threshold - 1, false)]
    [InlineData(GzipRequests.Threshold, true)]
    public async Task A_body_is_compressed_from_the_threshold_on(int length, bool compressed)
    {
        var bytes = Enumerable.Range(0, length).Select(static i => (byte)(i % 7)).ToArray();

        var (encoding, sent) = await SentAsync(new ByteArrayContent(bytes));

        encoding.ShouldBe(compressed ? ["gzip"] : []);
        (compressed ? Zipped.Inflated(sent) : sent).ShouldBe(bytes);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_compressed_however_short_it_turns_out_to_be()
    {
        var (encoding, sent) = await SentAsync(new Endless([1, 2, 3]));

        encoding.ShouldBe(["gzip"]);
        Zipped.Inflated(sent).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task What_was_compressed_is_disposed_with_the_request()
    {
        var plain = new Endless([1, 2, 3]);

        await SentAsync(plain);

        plain.IsDisposed.ShouldBeTrue();
    }

    private static async Task<(IReadOnlyCollection<string> Encoding, byte[] Body)> SentAsync(HttpContent content)
    {
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        var recorder = new Recorder();
        using var invoker = new HttpMessageInvoker(new GzipRequests(recorder));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("http://localhost")) { Content = content };
        using var answer = await invoker.SendAsync(request, Deadline.Token());
        recorder.ContentType.ShouldBe("application/json");
        return (recorder.Encoding, recorder.Body);
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public IReadOnlyCollection<string> Encoding { get; private set; } = [];

        public string? ContentType { get; private set; }

        public byte[] Body { get; private set; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Encoding = [.. request.Content!.Headers.ContentEncoding];
            ContentType = request.Content.Headers.ContentType!.MediaType;
            Body = await request.Content.ReadAsByteArrayAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }

    // A stream: nobody knows its length beforehand.
    private sealed class Endless(byte[] bytes) : HttpContent
    {
        public bool IsDisposed { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(bytes, 0, bytes.Length);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
