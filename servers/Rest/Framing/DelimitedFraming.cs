using System.Buffers;
using Payloads.Encodings;
using Servers.Application;

namespace Servers.Rest.Framing;

/// <summary>Protobuf's own way to put messages in a row: the length as a varint, then the message (<c>writeDelimitedTo</c>).</summary>
internal sealed class DelimitedFraming : MessageFraming
{
    // 32 bits in groups of seven.
    private const int LongestPrefix = 5;

    // The parameter is Spring's, the one wide-spread precedent.
    public override string MediaType => "application/x-protobuf; delimited=true";

    public override void Write<T>(PayloadBuffer output, IPayloadCodec<T> codec, in T message)
    {
        var start = output.Length;
        codec.Write(output, message);
        Span<byte> prefix = stackalloc byte[LongestPrefix];
        output.Insert(start, prefix[..WritePrefix(prefix, (uint)(output.Length - start))]);
    }

    public override bool TryRead(ref ReadOnlySequence<byte> buffer, bool isLast, int limit, out ReadOnlySequence<byte> message)
    {
        message = default;
        var reader = new SequenceReader<byte>(buffer);
        if (!TryReadPrefix(ref reader, out var length))
        {
            return isLast && !buffer.IsEmpty ? throw CutShort() : false;
        }

        if (length > limit)
        {
            throw TooLarge(limit);
        }

        if (reader.Remaining < length)
        {
            return isLast ? throw CutShort() : false;
        }

        message = buffer.Slice(reader.Position, length);
        buffer = buffer.Slice(message.End);
        return true;
    }

    private static int WritePrefix(Span<byte> prefix, uint length)
    {
        var size = 0;
        while (length > 0x7F)
        {
            prefix[size++] = (byte)(length | 0x80);
            length >>= 7;
        }

        prefix[size++] = (byte)length;
        return size;
    }

    private static bool TryReadPrefix(ref SequenceReader<byte> reader, out long length)
    {
        length = 0;
        for (var i = 0; i < LongestPrefix; i++)
        {
            if (!reader.TryRead(out var group))
            {
                return false;
            }

            length |= (long)(group & 0x7F) << (7 * i);
            if ((group & 0x80) == 0)
            {
                return true;
            }
        }

        throw new RefusedException(Refusal.Malformed, $"a message's length is a varint of {LongestPrefix} bytes at the most, and this one goes on");
    }

    private static RefusedException CutShort() =>
        new(Refusal.Malformed, "the stream ends in the middle of a message; send each with its length before it");
}
