using System.Buffers.Binary;
using System.Text;

namespace Conformance.Tests.WebSockets;

/// <summary>A client's WebSocket frame as bytes, right or wrong (RFC 6455 §5.2).</summary>
internal static class ClientFrame
{
    public const int Continuation = 0x0;
    public const int Text = 0x1;
    public const int Binary = 0x2;
    public const int Close = 0x8;
    public const int Ping = 0x9;
    public const int Pong = 0xA;

    /// <summary>How long a length's own encoding is.</summary>
    public enum Length
    {
        /// <summary>As short as can be.</summary>
        Minimal,

        /// <summary>In 16 bits.</summary>
        Word,

        /// <summary>In 64 bits.</summary>
        Long,
    }

    /// <summary>Puts a frame together.</summary>
    /// <param name="opcode">Four bits.</param>
    /// <param name="payload">What is sent, before it is masked.</param>
    /// <param name="fin">Whether it ends its message.</param>
    /// <param name="reserved">Three bits.</param>
    /// <param name="mask">The masking key; null: unmasked.</param>
    /// <param name="length">How the length is encoded.</param>
    /// <param name="announced">The length, where it is to be another than the payload's.</param>
    public static byte[] Of(
        int opcode, ReadOnlySpan<byte> payload, bool fin = true, int reserved = 0, uint? mask = 0x37FA213D, Length length = Length.Minimal, ulong? announced = null)
    {
        var count = announced ?? (ulong)payload.Length;
        var frame = new List<byte> { (byte)((fin ? 0x80 : 0) | (reserved << 4) | opcode) };
        var maskBit = mask is null ? 0 : 0x80;
        if (length == Length.Minimal)
        {
            length = count > ushort.MaxValue ? Length.Long : count > 125 ? Length.Word : Length.Minimal;
        }

        var extended = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(extended, count);
        frame.Add((byte)(maskBit | length switch { Length.Long => 127, Length.Word => 126, _ => (int)count }));
        frame.AddRange(length switch { Length.Long => extended, Length.Word => extended[6..], _ => [] });
        var key = new byte[4];
        if (mask is { } bits)
        {
            BinaryPrimitives.WriteUInt32BigEndian(key, bits);
            frame.AddRange(key);
        }

        for (var i = 0; i < payload.Length; i++)
        {
            frame.Add((byte)(payload[i] ^ key[i % 4]));
        }

        return [.. frame];
    }

    /// <summary>A close frame with a code and a reason.</summary>
    public static byte[] CloseWith(int code, string reason = "") =>
        Of(Close, [(byte)(code >> 8), (byte)code, .. Encoding.UTF8.GetBytes(reason)]);
}
