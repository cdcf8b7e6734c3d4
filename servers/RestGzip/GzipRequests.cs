namespace Servers.RestGzip;

/// <summary>Compresses the bodies of requests that are worth it.</summary>
internal sealed class GzipRequests(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>
    /// The least that is compressed, in bytes: below it, gzip's own 18 bytes, the Content-Encoding and the marks of a chunk come to
    /// more than is saved on a line of chat.
    /// </summary>
    public const int Threshold = 256;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // What has no length is a stream, compressed as one: however small its messages are, they repeat each other.
        if (request.Content is { } content && content.Headers.ContentLength is null or >= Threshold)
        {
            request.Content = new GzipContent(content);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
