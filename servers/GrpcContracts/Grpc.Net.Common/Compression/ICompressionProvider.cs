using System.IO.Compression;

namespace Grpc.Net.Compression;

/// <summary>A message encoding (<c>grpc-encoding</c>): its name, and a stream each way.</summary>
public interface ICompressionProvider
{
    string EncodingName { get; }

    Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel);

    Stream CreateDecompressionStream(Stream stream);
}
