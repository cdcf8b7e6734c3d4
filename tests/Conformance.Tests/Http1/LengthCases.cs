using Conformance.Tests.Cases;

namespace Conformance.Tests.Http1;

/// <summary>Content-Length: where a body ends, and who might be misled about it.</summary>
internal static class LengthCases
{
    private const string Goes = "404 404";
    private const string Refused = "400";

    public static IReadOnlyList<WireCase> All { get; } =
    [
        Post("none", "6.3", Goes, "", ""),
        Post("zero", "6.2", Goes, "Content-Length: 0\r\n", ""),
        Post("five", "6.2", Goes, "Content-Length: 5\r\n", "hello"),
        Post("leading-zeros", "6.2", Goes, "Content-Length: 0005\r\n", "hello"),
        Post("white-space-around", "6.2", Goes, "Content-Length:  5 \t\r\n", "hello"),
        Post("body-like-a-request", "6.2", Goes, "Content-Length: 35\r\n", "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n"),
        Post("large", "6.2", Goes, "Content-Length: 100000\r\n", new string('x', 100_000)),
        new WireCase("http1-length-get-with-body", "RFC 9112 §6.3", Goes, "GET /nowhere HTTP/1.1\r\nHost: case\r\nContent-Length: 5\r\n\r\nhello"),
        .. new[]
        {
            "-1", "-0", "+5", "5 5", "5a", "a5", "0x5", "5.0", "1e1", "5;", "\"5\"", "5\u00A0", "\u0665", "5\u000B", "five", "99999999999999999999", "18446744073709551616", "9223372036854775808",
        }.Select(static (length, i) => Post($"invalid-{i + 1}", "6.3", Refused, $"Content-Length: {length}\r\n", "hello")),
        Post("empty-value", "6.3", Refused, "Content-Length:\r\n", ""),
        Post("list-of-two", "6.3", Refused, "Content-Length: 5, 6\r\n", "hello"),
        Post("list-of-the-same", "6.3", "400 | 404 404", "Content-Length: 5, 5\r\n", "hello"),
        Post("list-with-nothing", "6.3", "400 | 404 404", "Content-Length: 5,\r\n", "hello"),
        Post("twice", "6.3", Refused, "Content-Length: 5\r\nContent-Length: 6\r\n", "hello"),
        Post("twice-the-other-way", "6.3", Refused, "Content-Length: 6\r\nContent-Length: 5\r\n", "hello"),
        Post("twice-the-same", "6.3", "400 | 404 404", "Content-Length: 5\r\nContent-Length: 5\r\n", "hello"),
        Post("twice-once-invalid", "6.3", Refused, "Content-Length: 5\r\nContent-Length: x\r\n", "hello"),
        Post("twice-once-empty", "6.3", Refused, "Content-Length: 5\r\nContent-Length:\r\n", "hello"),
        Post("thrice", "6.3", Refused, "Content-Length: 0\r\ncontent-length: 5\r\nCONTENT-LENGTH: 0\r\n", "hello"),
        Post("in-another-name", "6.3", Goes, "Content_Length: 5\r\nContentLength: 5\r\nX-Content-Length: 5\r\n", ""),
    ];

    private static WireCase Post(string id, string section, string expected, string fields, string body) =>
        new($"http1-length-{id}", $"RFC 9112 §{section}", expected, $"POST /nowhere HTTP/1.1\r\nHost: case\r\n{fields}\r\n{body}");
}
