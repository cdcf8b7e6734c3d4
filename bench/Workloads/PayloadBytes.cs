using System.Buffers;
using Payloads.Encodings;

namespace Bench.Workloads;

/// <summary>Encoded messages of one exchange, in bytes.</summary>
/// <param name="Up">From client to server.</param>
/// <param name="Down">From server to client.</param>
internal readonly record struct PayloadBytes(long Up, long Down)
{
    /// <summary>What one message encodes to.</summary>
    public static long Of<T>(PayloadEncoding encoding, in T message)
        where T : struct
    {
        var output = new ArrayBufferWriter<byte>();
        encoding.Codec<T>().Write(output, message);
        return output.WrittenCount;
    }
}
