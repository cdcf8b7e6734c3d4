using System.Buffers.Binary;
using System.Text;

namespace Conformance.Tests.WebSockets;

/// <summary>Takes a server's frames apart, strictly: what it sends has to conform, too.</summary>
internal static class FrameReader
{
    private const string Refusal = "not-found there is no symbol ";

    /// <summary>Says what frames came, up to the first close or to what is not a whole frame yet.</summary>
    public static List<string> Describe(ReadOnlyMemory<byte> received)
    {
        var frames = new List<string>();
        while (TryTake(ref received, out var opcode, out var payload))
        {
            frames.Add(Describe(opcode, payload));
            if (opcode == ClientFrame.Close)
            {
                break;
            }
        }

        return frames;
    }

    /// <summary>Whether the server has said its last word.</summary>
    public static bool HasClosed(ReadOnlyMemory<byte> received)
    {
        while (TryTake(ref received, out var opcode, out _))
        {
            if (opcode == ClientFrame.Close)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryTake(ref ReadOnlyMemory<byte> received, out int opcode, out ReadOnlySpan<byte> payload)
    {
        opcode = 0;
        payload = default;
        if (received.Length < 2 || received.Length < HeaderLength(received.Span[1]))
        {
            return false;
        }

        var (first, second) = (received.Span[0], received.Span[1]);
        (first & 0x70).ShouldBe(0, "no extension was agreed on: the reserved bits are 0 (RFC 6455 §5.2)");
        (second & 0x80).ShouldBe(0, "a server does not mask (RFC 6455 §5.1)");
        (first & 0x80).ShouldBe(0x80, "every message of this service is one frame");
        var length = second switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(received.Span[2..]),
            127 => checked((int)BinaryPrimitives.ReadUInt64BigEndian(received.Span[2..])),
            _ => second,
        };
        var header = HeaderLength(second);
        header.ShouldBe(length > ushort.MaxValue ? 10 : length > 125 ? 4 : 2, "a length is as short as can be (RFC 6455 §5.2)");
        if (received.Length < header + length)
        {
            return false;
        }

        opcode = first & 0x0F;
        payload = received.Slice(header, length).Span;
        received = received[(header + length)..];
        return true;
    }

    private static int HeaderLength(byte second) => (second & 0x7F) switch
    {
        126 => 4,
        127 => 10,
        _ => 2,
    };

    private static string Describe(int opcode, ReadOnlySpan<byte> payload)
    {
        switch (opcode)
        {
            case ClientFrame.Close:
                payload.Length.ShouldBeLessThanOrEqualTo(125, "a control frame is short (RFC 6455 §5.5)");
                return payload.IsEmpty ? "close" : $"close {BinaryPrimitives.ReadUInt16BigEndian(payload)}";
            case ClientFrame.Pong:
                return $"pong {Convert.ToHexString(payload)}";
            case ClientFrame.Ping:
                return "ping";
            default:
                var text = Encoding.UTF8.GetString(payload);
                var at = text.IndexOf(Refusal, StringComparison.Ordinal);
                return at < 0 ? $"opcode {opcode}: {text}" : $"answer {text[(at + Refusal.Length)..]}";
        }
    }
}
