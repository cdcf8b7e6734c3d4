using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;

namespace Bench.Fuzzing;

/// <summary>
/// Cuts what a client has sent into messages, and takes out of it what differs from one time to the next: keys that are drawn, and
/// frames that depend on when something else came. A seed then makes the same inputs wherever it is used.
/// </summary>
internal static partial class TranscriptParser
{
    // RFC 6455, section 1.3.
    private const string AnyKey = "dGhlIHNhbXBsZSBub25jZQ==";

    private const int LongestPiece = 64;

    private static ReadOnlySpan<byte> Http2Preface => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8;

    private static ReadOnlySpan<byte> EndOfHead => "\r\n\r\n"u8;

    public static Transcript Parse(byte[] sent)
    {
        if (sent.AsSpan().StartsWith(Http2Preface))
        {
            return new Transcript([Http2Preface.ToArray()], [.. Http2Frames(sent[Http2Preface.Length..])]);
        }

        var head = sent.AsSpan().IndexOf(EndOfHead) + EndOfHead.Length;
        return head > EndOfHead.Length && Encoding.Latin1.GetString(sent, 0, head) is var request && request.Contains("\r\nUpgrade: websocket\r\n", StringComparison.OrdinalIgnoreCase)
            ? new Transcript([Encoding.Latin1.GetBytes(DrawnKey().Replace(request, "$1" + AnyKey))], [.. WebSocketFrames(sent[head..])])
            : new Transcript([], [.. Lines(sent)]);
    }

    [GeneratedRegex("(?i)(\r\nSec-WebSocket-Key: )[^\r]*")]
    private static partial Regex DrawnKey();

    // RFC 9113, section 4.1: three bytes of length, type, flags, four of stream.
    private static IEnumerable<byte[]> Http2Frames(byte[] sent)
    {
        const int Header = 9;
        for (var at = 0; at + Header <= sent.Length;)
        {
            var end = Math.Min(sent.Length, at + Header + ((sent[at] << 16) | (sent[at + 1] << 8) | sent[at + 2]));
            if (!DependsOnTime(type: sent[at + 3], flags: sent[at + 4]))
            {
                yield return sent[at..end];
            }

            at = end;
        }
    }

    // Resets, pings, going away, windows, and acknowledged settings.
    private static bool DependsOnTime(byte type, byte flags) => type is 0x3 or 0x6 or 0x7 or 0x8 || (type == 0x4 && (flags & 0x1) != 0);

    // RFC 6455, section 5.2. The masking key becomes 0, and with it the payload what it says.
    private static IEnumerable<byte[]> WebSocketFrames(byte[] sent)
    {
        const int Key = 4;
        for (var at = 0; at + 2 <= sent.Length;)
        {
            var (extended, payload) = (sent[at + 1] & 0x7F) switch
            {
                126 => (2, BinaryPrimitives.ReadUInt16BigEndian(sent.AsSpan(at + 2))),
                127 => (8, checked((int)BinaryPrimitives.ReadUInt64BigEndian(sent.AsSpan(at + 2)))),
                var length => (0, length),
            };
            var key = at + 2 + extended;
            var end = key + Key + payload;
            var frame = sent[at..end];
            for (var i = 0; i < payload; i++)
            {
                frame[key - at + Key + i] ^= sent[key + (i % Key)];
            }

            frame.AsSpan(key - at, Key).Clear();
            yield return frame;
            at = end;
        }
    }

    private static IEnumerable<byte[]> Lines(byte[] sent)
    {
        for (var at = 0; at < sent.Length;)
        {
            var newline = Array.IndexOf(sent, (byte)'\n', at, Math.Min(LongestPiece, sent.Length - at));
            var end = newline < 0 ? Math.Min(sent.Length, at + LongestPiece) : newline + 1;
            yield return sent[at..end];
            at = end;
        }
    }
}
