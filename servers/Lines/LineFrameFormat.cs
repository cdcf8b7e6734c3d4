using Servers.Frames;

namespace Servers.Lines;

/// <summary>A text frame with a newline behind it, and none within.</summary>
internal sealed class LineFrameFormat : TextFrameFormat
{
    public const byte Newline = (byte)'\n';

    private LineFrameFormat()
    {
    }

    public static new LineFrameFormat Instance { get; } = new();

    // JSON has no newline of its own; a refusal is plain text, and quotes whatever name the caller made up.
    public override void Complete(FrameBuffer output, int start)
    {
        output.Replace(start, Newline, (byte)' ');
        output.GetSpan(1)[0] = Newline;
        output.Advance(1);
    }
}
