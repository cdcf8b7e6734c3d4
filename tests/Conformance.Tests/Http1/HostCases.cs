using Conformance.Tests.Cases;

namespace Conformance.Tests.Http1;

/// <summary>The Host field: exactly one, and valid.</summary>
internal static class HostCases
{
    private const string Goes = "404 404";
    private const string Refused = "400";

    public static IReadOnlyList<WireCase> All { get; } =
    [
        .. new[] { "case", "case.example", "CASE", "127.0.0.1", "[::1]", "case:80", "127.0.0.1:8080", "[::1]:80", "xn--caf-dma.example", "under_score", "" }
            .Select(static (host, i) => Case($"valid-{i + 1}", "3.2", Goes, $"Host: {host}\r\n")),
        Case("missing", "3.2", Refused, ""),
        Case("twice", "3.2", Refused, "Host: one\r\nHost: two\r\n"),
        Case("twice-the-same", "3.2", Refused, "Host: case\r\nHost: case\r\n"),
        .. new[] { "a b", "a/b", "a@b", "a?b", "a#b", "a\\b", "a,b", "[::1", "[::g]", "a:b:c", "a:8x", "a\tb", "http://a", "<a>", "a\"b" }
            .Select(static (host, i) => Case($"invalid-{i + 1}", "3.2", Refused, $"Host: {host}\r\n")),
        new WireCase("http1-host-other-than-absolute-form", "RFC 9112 §3.2.2", Goes, "GET http://one/nowhere HTTP/1.1\r\nHost: two\r\n\r\n"),
        new WireCase("http1-host-missing-beside-absolute-form", "RFC 9112 §3.2", Refused, "GET http://one/nowhere HTTP/1.1\r\n\r\n"),
    ];

    private static WireCase Case(string id, string section, string expected, string fields) =>
        new($"http1-host-{id}", $"RFC 9112 §{section}", expected, $"GET /nowhere HTTP/1.1\r\n{fields}\r\n");
}
