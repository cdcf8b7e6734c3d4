using System.Buffers;

namespace Servers.Frames;

/// <summary>How a frame is laid out in bytes.</summary>
internal abstract class FrameFormat
{
    /// <summary>The longest header, so that a limit on payloads is also one on frames.</summary>
    public abstract int MaxHeader { get; }

    /// <summary>Writes what goes before the payload.</summary>
    public abstract void Begin(FrameBuffer output, FrameKind kind, int call);

    /// <summary>Called once the payload stands behind the header.</summary>
    /// <param name="output">Where the frame is.</param>
    /// <param name="start">Where it begins.</param>
    public virtual void Complete(FrameBuffer output, int start)
    {
    }

    /// <summary>Takes a whole frame apart.</summary>
    /// <exception cref="FrameException">It has no kind or no call number.</exception>
    public Frame Read(in ReadOnlySequence<byte> frame)
    {
        var reader = new SequenceReader<byte>(frame);
        if (!reader.TryRead(out var kind))
        {
            throw new FrameException(CloseReason.BadFrame, "an empty frame: a frame begins with its kind and its call number");
        }

        return TryReadCall(ref reader, out var call)
            ? new Frame((FrameKind)kind, call, reader.UnreadSequence)
            : throw new FrameException(CloseReason.BadFrame, $"a frame of kind {Describe(kind)} without a valid call number");
    }

    /// <summary>A kind as a person can read it.</summary>
    public static string Describe(byte kind) => kind is > 0x20 and < 0x7F ? $"'{(char)kind}'" : $"0x{kind:x2}";

    protected abstract bool TryReadCall(ref SequenceReader<byte> reader, out int call);
}
