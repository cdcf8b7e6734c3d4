using Servers.Frames;

namespace Servers.Floor;

/// <summary>A binary frame behind its length, a varint: a byte stream does not tell frames apart by itself.</summary>
internal sealed class DelimitedFrameFormat : BinaryFrameFormat
{
    private DelimitedFrameFormat()
    {
    }

    public static new DelimitedFrameFormat Instance { get; } = new();

    // The length is known only once the payload is encoded. To move a frame is cheaper than to size its message first.
    public override void Complete(FrameBuffer output, int start)
    {
        Span<byte> prefix = stackalloc byte[Varint.MaxLength];
        output.Insert(start, prefix[..Varint.Write(prefix, output.Length - start)]);
    }
}
