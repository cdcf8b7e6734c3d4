using System.Buffers;
using System.IO.Pipelines;
using Servers.Frames;
using Servers.Frames.Bare;

namespace Servers.Lines;

/// <summary>Frames as lines of text.</summary>
internal sealed class LineChannel(PipeReader input, PipeWriter output, int maxPayload, Action abort, int bufferBytes = FrameBuffer.KeptBytes)
    : BareChannel(input, output, LineFrameFormat.Instance, maxPayload, abort, bufferBytes)
{
    // How much of what has come is known to hold no newline: a long line is searched once, however many pieces it comes in.
    private long _searched;

    protected override bool TryTake(ref ReadOnlySequence<byte> unread, out ReadOnlySequence<byte> frame)
    {
        if (unread.Slice(_searched).PositionOf(LineFrameFormat.Newline) is not { } end)
        {
            frame = default;
            _searched = unread.Length;
            RequireWithin(_searched - Format.MaxHeader);
            return false;
        }

        _searched = 0;
        frame = unread.Slice(0, end);
        unread = unread.Slice(unread.GetPosition(1, end));
        return true;
    }
}
