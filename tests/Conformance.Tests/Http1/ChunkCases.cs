using Conformance.Tests.Cases;

namespace Conformance.Tests.Http1;

/// <summary>Chunked bodies. A resource may answer before it has seen the body: then 404 comes first, and the connection must be closed on what follows.</summary>
internal static class ChunkCases
{
    private const string Goes = "404 404";
    private const string Refused = "400 | 404";

    public static IReadOnlyList<WireCase> All { get; } =
    [
        Case("one", "7.1", Goes, "5\r\nhello\r\n0\r\n\r\n"),
        Case("none", "7.1", Goes, "0\r\n\r\n"),
        Case("many", "7.1", Goes, string.Concat(Enumerable.Repeat("1\r\nx\r\n", 1_000)) + "0\r\n\r\n"),
        Case("large", "7.1", Goes, $"FFFF\r\n{new string('x', 0xFFFF)}\r\n0\r\n\r\n"),
        Case("upper-and-lower-case", "7.1", Goes, "A\r\n0123456789\r\na\r\n0123456789\r\n0\r\n\r\n"),
        Case("leading-zeros", "7.1", Goes, "0005\r\nhello\r\n000\r\n\r\n"),
        Case("data-like-an-end", "7.1", Goes, "7\r\n\r\n0\r\n\r\n\r\n0\r\n\r\n"),
        Case("data-like-a-request", "7.1", Goes, "23\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n\r\n0\r\n\r\n"),
        Case("extension", "7.1.1", Goes, "5;a=b\r\nhello\r\n0;c\r\n\r\n"),
        Case("extension-quoted", "7.1.1", Goes, "5;a=\"b;c\"\r\nhello\r\n0\r\n\r\n"),
        Case("extension-in-white-space", "7.1.1", Goes + " | 404", "5 ; a = b\r\nhello\r\n0\r\n\r\n"),
        Case("trailer", "7.1.2", Goes, "5\r\nhello\r\n0\r\nA: b\r\nC: d\r\n\r\n"),
        Case("trailer-with-a-length", "6.5.1", Goes + " | 404", "5\r\nhello\r\n0\r\nContent-Length: 50\r\n\r\n"),
        .. new[] { "g", "-1", "+5", "0x5", "5h", "", " ", "5,", ".5", "5.", "\u0665", "FFFFFFFF5", "FFFFFFFFFFFFFFFF5", "10000000000000005", "\0" }
            .Select(static (size, i) => Case($"size-invalid-{i + 1}", "7.1", Refused, $"{size}\r\nhello\r\n0\r\n\r\n")),
        Case("size-with-space-before", "7.1", Refused, " 5\r\nhello\r\n0\r\n\r\n"),
        Case("size-with-space-after", "7.1", Refused + " | " + Goes, "5 \r\nhello\r\n0\r\n\r\n"),
        Case("size-ends-with-line-feed", "2.2", Refused + " | " + Goes, "5\nhello\r\n0\r\n\r\n"),
        Case("size-ends-with-carriage-return", "2.2", Refused, "5\rhello\r\n0\r\n\r\n"),
        Case("size-ends-with-two-carriage-returns", "2.2", Refused, "5\r\r\nhello\r\n0\r\n\r\n"),
        Case("data-too-long", "7.1", Refused, "5\r\nhello!\r\n0\r\n\r\n"),
        Case("data-too-short", "7.1", Refused, "5\r\nhell\r\n0\r\n\r\n"),
        Case("data-without-end", "7.1", Refused, "5\r\nhello0\r\n\r\n"),
        Case("data-ends-with-line-feed", "7.1", Refused, "5\r\nhello\n0\r\n\r\n"),
        Case("data-ends-with-carriage-return", "7.1", Refused, "5\r\nhello\r0\r\n\r\n"),
        Case("extension-with-line-feed", "7.1.1", Refused, "5;a\nb\r\nhello\r\n0\r\n\r\n"),
        Case("extension-with-line-feed-in-quotes", "7.1.1", Refused, "5;a=\"\n\"\r\nhello\r\n0\r\n\r\n"),
        Case("extension-with-carriage-return", "7.1.1", Refused, "5;a\rb\r\nhello\r\n0\r\n\r\n"),
        Case("extension-ends-with-line-feed", "7.1.1", Refused, "2;\nxx\r\n0\r\n\r\n"),
        Case("trailer-without-colon", "7.1.2", Refused, "5\r\nhello\r\n0\r\nA\r\n\r\n"),
        Case("trailer-with-space-before-colon", "7.1.2", Refused, "5\r\nhello\r\n0\r\nA : b\r\n\r\n"),
        Case("trailer-folded", "7.1.2", Refused + " | " + Goes, "5\r\nhello\r\n0\r\nA: b\r\n c\r\n\r\n"),
        Case("trailers-too-large", "7.1.2", Refused + " | 431", $"5\r\nhello\r\n0\r\nA: {new string('b', 40_000)}\r\n\r\n"),
    ];

    private static WireCase Case(string id, string section, string expected, string body) => new(
        $"http1-chunk-{id}",
        section == "6.5.1" ? "RFC 9110 §6.5.1" : $"RFC 9112 §{section}",
        expected,
        $"POST /nowhere HTTP/1.1\r\nHost: case\r\nTransfer-Encoding: chunked\r\n\r\n{body}");
}
