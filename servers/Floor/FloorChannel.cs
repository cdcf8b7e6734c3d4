using System.Buffers;
using System.IO.Pipelines;
using Servers.Frames;
using Servers.Frames.Bare;

namespace Servers.Floor;

/// <summary>Frames behind their lengths.</summary>
internal sealed class FloorChannel(PipeReader input, PipeWriter output, int maxPayload, Action abort, int bufferBytes = FrameBuffer.KeptBytes)
    : BareChannel(input, output, DelimitedFrameFormat.Instance, maxPayload, abort, bufferBytes)
{
    protected override bool TryTake(ref ReadOnlySequence<byte> unread, out ReadOnlySequence<byte> frame)
    {
        frame = default;
        var reader = new SequenceReader<byte>(unread);
        switch (Varint.Read(ref reader, out var length))
        {
            case VarintResult.Incomplete:
                return false;
            case VarintResult.Invalid:
                throw new FrameException(CloseReason.BadFrame, "the length of a frame is a varint of at most five bytes");
        }

        // Before the frame is there: it is not waited for, nor is room made for it.
        RequireWithin(length - Format.MaxHeader);
        if (reader.Remaining < length)
        {
            return false;
        }

        frame = reader.UnreadSequence.Slice(0, length);
        unread = reader.UnreadSequence.Slice(length);
        return true;
    }
}
