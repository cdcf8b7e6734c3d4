using System.IO.Compression;
using Grpc.Net.Compression;

namespace Servers.Grpc;

/// <summary>
/// gzip as the engines have it, but a message is inflated no further than a limit: of a compressed message, the engines hold only
/// the compressed bytes to theirs.
/// </summary>
/// <param name="limit">The most that a message may be inflated to, in bytes.</param>
internal sealed class Gzip(int limit) : ICompressionProvider
{
    /// <summary>The encoding's name in <c>grpc-encoding</c>.</summary>
    public const string Name = "gzip";

    public string EncodingName => Name;

    public Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel) =>
        new GZipStream(stream, compressionLevel ?? CompressionLevel.Fastest, leaveOpen: true);

    public Stream CreateDecompressionStream(Stream stream) =>
        new BoundedStream(new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true), limit);
}
