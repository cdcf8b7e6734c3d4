using System.Globalization;
using System.Text;

namespace Conformance.Tests.Http1;

/// <summary>Takes HTTP/1.1 responses off the bytes that a host has sent, strictly: what it sends has to conform, too.</summary>
internal static class ResponseReader
{
    private static ReadOnlySpan<byte> EndOfHead => "\r\n\r\n"u8;

    /// <summary>Takes the next response.</summary>
    /// <param name="unread">What is not read yet; without the response on return.</param>
    /// <param name="head">Its status line and fields.</param>
    /// <returns>False where there is none, or not all of it.</returns>
    public static bool TryTake(ref ReadOnlyMemory<byte> unread, out ResponseHead head)
    {
        head = null!;
        var end = unread.Span.IndexOf(EndOfHead);
        if (end < 0)
        {
            return false;
        }

        head = ResponseHead.Parse(Encoding.Latin1.GetString(unread.Span[..end]));
        var rest = unread[(end + EndOfHead.Length)..];
        if (!TryTakeBody(head, ref rest))
        {
            return false;
        }

        unread = rest;
        return true;
    }

    private static bool TryTakeBody(ResponseHead head, ref ReadOnlyMemory<byte> rest)
    {
        if (head.Status is < 200 or 204 or 304)
        {
            return true;
        }

        if (head["Transfer-Encoding"] is { } coding)
        {
            coding.ShouldBe("chunked");
            head["Content-Length"].ShouldBeNull("a response has a length or chunks, not both (RFC 9112 §6.2)");
            return TryTakeChunks(ref rest);
        }

        var length = int.Parse(head["Content-Length"] ?? "0", NumberStyles.None, CultureInfo.InvariantCulture);
        if (rest.Length < length)
        {
            return false;
        }

        rest = rest[length..];
        return true;
    }

    private static bool TryTakeChunks(ref ReadOnlyMemory<byte> rest)
    {
        while (true)
        {
            var line = rest.Span.IndexOf("\r\n"u8);
            if (line < 0)
            {
                return false;
            }

            var size = int.Parse(Encoding.Latin1.GetString(rest.Span[..line]), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (rest.Length < line + 2 + size + 2)
            {
                return false;
            }

            rest.Span.Slice(line + 2 + size, 2).SequenceEqual("\r\n"u8).ShouldBeTrue("a chunk ends with CRLF (RFC 9112 §7.1)");
            rest = rest[(line + 2 + size + 2)..];
            if (size == 0)
            {
                return true;
            }
        }
    }
}
