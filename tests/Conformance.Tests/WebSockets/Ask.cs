using System.Text;
using Servers;

namespace Conformance.Tests.WebSockets;

/// <summary>A question whose answer is known: the quote of a symbol that does not exist is refused, with the symbol's name in the refusal.</summary>
internal static class Ask
{
    /// <summary>What comes back, as <see cref="FrameReader"/> says it.</summary>
    public const string Answer = "answer 'NONE'";

    private static ReadOnlySpan<byte> None => "NONE"u8;

    /// <summary>The opcode that the contender's messages have.</summary>
    public static int Opcode(IContender contender) => contender.Encoding.IsText ? ClientFrame.Text : ClientFrame.Binary;

    /// <summary>The message.</summary>
    public static byte[] Message(IContender contender) => For(contender, None);

    /// <summary>The message for a symbol of one's own, of fewer than 128 bytes.</summary>
    public static byte[] For(IContender contender, ReadOnlySpan<byte> symbol) => contender.Encoding.IsText
        ? [.. "q3{\"symbol\":\""u8, .. symbol, .. "\"}"u8]
        : [(byte)'q', 3, 0x0A, (byte)symbol.Length, .. symbol];

    /// <summary>The message, made to take so many bytes: by white space in JSON, by an unknown field in protobuf.</summary>
    public static byte[] OfLength(IContender contender, int length)
    {
        var message = Message(contender);
        if (contender.Encoding.IsText)
        {
            return [.. message[..^1], .. Encoding.ASCII.GetBytes(new string(' ', length - message.Length)), message[^1]];
        }

        // A field's own length takes one to three bytes: where no padding fits exactly, a number of two bytes goes before it.
        for (var before = Array.Empty<byte>(); ; before = [.. before, 0x78, 0x00])
        {
            for (var header = 2; header <= 4; header++)
            {
                var padding = length - message.Length - before.Length - header;
                if (padding >= 0 && Varint(padding).Length == header - 1)
                {
                    return [.. message, .. before, 0x7A, .. Varint(padding), .. new byte[padding]];
                }
            }
        }
    }

    private static byte[] Varint(int value)
    {
        var bytes = new List<byte>();
        for (; value > 0x7F; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        return [.. bytes, (byte)value];
    }
}
