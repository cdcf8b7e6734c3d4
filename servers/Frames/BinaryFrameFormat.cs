using System.Buffers;

namespace Servers.Frames;

/// <summary>The kind's byte, the call number as a varint, the payload.</summary>
internal class BinaryFrameFormat : FrameFormat
{
    protected BinaryFrameFormat()
    {
    }

    public static BinaryFrameFormat Instance { get; } = new();

    public override int MaxHeader => 1 + Varint.MaxLength;

    public override void Begin(FrameBuffer output, FrameKind kind, int call)
    {
        var header = output.GetSpan(1 + Varint.MaxLength);
        header[0] = (byte)kind;
        output.Advance(1 + Varint.Write(header[1..], call));
    }

    protected override bool TryReadCall(ref SequenceReader<byte> reader, out int call) =>
        Varint.Read(ref reader, out call) == VarintResult.Read;
}
