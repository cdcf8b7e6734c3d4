using Conformance.Tests.Cases;

namespace Conformance.Tests.Http1;

/// <summary>Transfer-Encoding, alone and beside a length: the shapes that requests are smuggled in.</summary>
internal static class CodingCases
{
    private const string Goes = "404 404";
    private const string Chunks = "5\r\nhello\r\n0\r\n\r\n";

    // Where a length stands beside a coding, the server may process the coding, but must close the connection after it.
    private const string ClosesAtLeast = "400 | 404";

    public static IReadOnlyList<WireCase> All { get; } =
    [
        Post("chunked", "7.1", Goes, "Transfer-Encoding: chunked"),
        Post("chunked-in-capitals", "7", Goes, "Transfer-Encoding: CHUNKED"),
        Post("chunked-in-white-space", "5.1", Goes, "Transfer-Encoding: \t chunked \t"),
        Post("beside-a-length", "6.1", ClosesAtLeast, "Transfer-Encoding: chunked\r\nContent-Length: 5"),
        Post("after-a-length", "6.1", ClosesAtLeast, "Content-Length: 5\r\nTransfer-Encoding: chunked"),
        Post("beside-the-right-length", "6.1", ClosesAtLeast, "Content-Length: 15\r\nTransfer-Encoding: chunked"),
        Post("beside-a-length-of-zero", "6.1", ClosesAtLeast, "Content-Length: 0\r\nTransfer-Encoding: chunked"),
        Post("between-two-lengths", "6.1", "400", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\nContent-Length: 6"),
        Post("beside-an-invalid-length", "6.1", "400", "Content-Length: x\r\nTransfer-Encoding: chunked"),
        Post("not-chunked-at-the-end", "6.3", "400 | 501", "Transfer-Encoding: chunked, gzip"),
        Post("not-chunked-at-the-end-in-two-fields", "6.3", "400 | 501", "Transfer-Encoding: chunked\r\nTransfer-Encoding: gzip"),
        Post("unknown-before-chunked", "6.1", "501 | 400", "Transfer-Encoding: foo, chunked"),
        Post("chunked-twice", "6.1", "400 | 501 | 404 404", "Transfer-Encoding: chunked, chunked"),
        Post("chunked-twice-in-two-fields", "6.1", "400 | 501 | 404 404", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"),
        .. new[]
        {
            "gzip", "identity", "xchunked", "chunkedx", "chunk", "chunked;q=1", "\"chunked\"", "'chunked'", "chunked\0", "\u000Bchunked", "chunked\u000B", "chun\rked", "chunked identity", "chunked,", ",", "", "identity, chunked",
        }.Select(static (coding, i) => Post($"other-{i + 1}", "6.3", coding is "chunked," or "identity, chunked" ? "400 | 501 | 404 404" : "400 | 501", $"Transfer-Encoding: {coding}")),
        Post("space-before-colon", "5.1", "400", "Transfer-Encoding : chunked"),
        Post("space-before-name", "2.2", "400", "X: y\r\n Transfer-Encoding: chunked\r\nContent-Length: 5"),
        Post("line-feed-before-name", "2.2", "400 | 404", "X: y\nTransfer-Encoding: chunked\r\nContent-Length: 5"),
        new WireCase("http1-coding-of-1.0", "RFC 9112 §6.1", ClosesAtLeast, $"POST /nowhere HTTP/1.0\r\nHost: case\r\nTransfer-Encoding: chunked\r\n\r\n{Chunks}"),
        new WireCase(
            "http1-coding-of-1.0-kept-alive",
            "RFC 9112 §6.1",
            ClosesAtLeast,
            $"POST /nowhere HTTP/1.0\r\nHost: case\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\nContent-Length: 15\r\n\r\n{Chunks}"),
        new WireCase("http1-coding-of-a-get", "RFC 9112 §6.3", Goes, $"GET /nowhere HTTP/1.1\r\nHost: case\r\nTransfer-Encoding: chunked\r\n\r\n{Chunks}"),
    ];

    private static WireCase Post(string id, string section, string expected, string fields) =>
        new($"http1-coding-{id}", $"RFC 9112 §{section}", expected, $"POST /nowhere HTTP/1.1\r\nHost: case\r\n{fields}\r\n\r\n{Chunks}");
}
