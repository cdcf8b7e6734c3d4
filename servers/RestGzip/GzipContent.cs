using System.IO.Compression;
using System.Net;

namespace Servers.RestGzip;

/// <summary>A request body in gzip, compressed as it is sent, and so in chunks. Disposes what it compresses.</summary>
internal sealed class GzipContent : HttpContent
{
    private readonly HttpContent _plain;

    public GzipContent(HttpContent plain)
    {
        _plain = plain;
        Headers.TryAddWithoutValidation("Content-Type", plain.Headers.NonValidated["Content-Type"].ToString());
        Headers.TryAddWithoutValidation("Content-Encoding", "gzip");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        // As fast as the server's answers are compressed by default.
        await using var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true);
        await _plain.CopyToAsync(gzip, context, cancellationToken);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _plain.Dispose();
        }

        base.Dispose(disposing);
    }
}
