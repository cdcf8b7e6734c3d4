using System.Buffers;
using Payloads.Encodings;

namespace Servers.Rest.Framing;

/// <summary>Newline-delimited JSON: a message a line. Empty lines are skipped, the last newline may be missing.</summary>
internal sealed class LineFraming : MessageFraming
{
    private const byte NewLine = (byte)'\n';

    public override string MediaType => "application/x-ndjson";

    public override void Write<T>(PayloadBuffer output, IPayloadCodec<T> codec, in T message)
    {
        codec.Write(output, message);
        output.GetSpan(1)[0] = NewLine;
        output.Advance(1);
    }

    public override bool TryRead(ref ReadOnlySequence<byte> buffer, bool isLast, int limit, out ReadOnlySequence<byte> message)
    {
        while (!buffer.IsEmpty)
        {
            if (buffer.PositionOf(NewLine) is { } end)
            {
                message = buffer.Slice(0, end);
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }
            else if (isLast)
            {
                message = buffer;
                buffer = buffer.Slice(buffer.End);
            }
            else if (buffer.Length > limit)
            {
                throw TooLarge(limit);
            }
            else
            {
                break;
            }

            if (message.Length > limit)
            {
                throw TooLarge(limit);
            }

            if (!IsBlank(message))
            {
                return true;
            }
        }

        message = default;
        return false;
    }

    // A line ended as Windows does leaves its carriage return behind; within a message the decoder skips it.
    private static bool IsBlank(in ReadOnlySequence<byte> line) =>
        line.IsEmpty || (line.Length == 1 && line.FirstSpan is [(byte)'\r']);
}
