using System.Buffers;
using System.Buffers.Text;

namespace Servers.Frames;

/// <summary>The kind's letter, the call number in decimal, the payload: <c>s0{"id":…}</c>. No payload begins with a digit.</summary>
internal class TextFrameFormat : FrameFormat
{
    private const int MaxDigits = 9; // All of which fit an int.

    protected TextFrameFormat()
    {
    }

    public static TextFrameFormat Instance { get; } = new();

    public override int MaxHeader => 1 + MaxDigits;

    public override void Begin(FrameBuffer output, FrameKind kind, int call)
    {
        var header = output.GetSpan(MaxHeader);
        header[0] = (byte)kind;
        Utf8Formatter.TryFormat(call, header[1..], out var digits);
        output.Advance(1 + digits);
    }

    protected override bool TryReadCall(ref SequenceReader<byte> reader, out int call)
    {
        call = 0;
        var digits = 0;
        while (reader.TryPeek(out var next) && next is >= (byte)'0' and <= (byte)'9')
        {
            if (++digits > MaxDigits)
            {
                return false;
            }

            call = (call * 10) + (next - '0');
            reader.Advance(1);
        }

        return digits > 0;
    }
}
