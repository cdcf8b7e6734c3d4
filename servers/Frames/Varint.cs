using System.Buffers;

namespace Servers.Frames;

/// <summary>Protobuf's variable-length integers: seven bits a byte, the lowest first, the top bit says that more follow.</summary>
internal static class Varint
{
    /// <summary>The most bytes that a non-negative int takes.</summary>
    public const int MaxLength = 5;

    /// <summary>Writes a number of 0 or more.</summary>
    /// <returns>How many bytes it took.</returns>
    public static int Write(Span<byte> output, int value)
    {
        var length = 0;
        for (; value > 0x7F; value >>= 7)
        {
            output[length++] = (byte)(value | 0x80);
        }

        output[length++] = (byte)value;
        return length;
    }

    /// <summary>Reads a number.</summary>
    public static VarintResult Read(ref SequenceReader<byte> reader, out int value)
    {
        value = 0;
        for (var length = 0; length < MaxLength; length++)
        {
            if (!reader.TryRead(out var next))
            {
                return VarintResult.Incomplete;
            }

            // The fifth byte holds an int's last three bits.
            if (length == MaxLength - 1 && next > 0x07)
            {
                return VarintResult.Invalid;
            }

            value |= (next & 0x7F) << (7 * length);
            if (next <= 0x7F)
            {
                return VarintResult.Read;
            }
        }

        return VarintResult.Invalid;
    }
}
