using Conformance.Tests.Cases;

namespace Conformance.Tests.Http1;

/// <summary>Header fields: their syntax, their bounds.</summary>
internal static class FieldCases
{
    private const string Goes = "404 404";
    private const string Refused = "400";
    private const string Either = "400 | 404 404";

    public static IReadOnlyList<WireCase> All { get; } =
    [
        Field("plain", "5", Goes, "A: b"),
        Field("no-space", "5.1", Goes, "A:b"),
        Field("white-space-around", "5.1", Goes, "A: \t b \t "),
        Field("empty-value", "5", Goes, "A:"),
        Field("blank-value", "5", Goes, "A: \t "),
        Field("every-token-character", "5.1", Goes, "!#$%&'*+-.^_`|~09AZaz: b"),
        Field("repeated", "5.2", Goes, "A: b\r\nA: c\r\na: d"),
        Field("colons-in-value", "5", Goes, "A: :b:c:"),
        Field("tab-in-value", "5.5", Goes, "A: b\tc"),
        Field("quoted-value", "5.5", Goes, "A: \"b, \\\"c\""),
        Field("high-bytes-in-value", "5.5", Either, "A: \u00FF\u0080"),
        Field("utf-8-in-value", "5.5", Goes, "A: \u00C3\u00A9"),
        Field("ninety", "5.4", Goes, string.Join("\r\n", Enumerable.Range(0, 90).Select(static i => $"A{i}: b"))),
        Field("long-value", "5.4", Goes, $"A: {new string('b', 16_000)}"),
        Field("long-name", "5.4", Goes, $"{new string('A', 8_000)}: b"),
        Field("too-many", "5.4", "431", string.Join("\r\n", Enumerable.Range(0, 200).Select(static i => $"A{i}: b"))),
        Field("value-too-long", "5.4", "431", $"A: {new string('b', 40_000)}"),
        Field("name-too-long", "5.4", "431", $"{new string('A', 40_000)}: b"),
        Field("too-much-together", "5.4", "431", string.Join("\r\n", Enumerable.Range(0, 50).Select(static i => $"A{i}: {new string('b', 1_000)}"))),
        Field("space-before-colon", "5.1", Refused, "A : b"),
        Field("tab-before-colon", "5.1", Refused, "A\t: b"),
        Field("space-in-name", "5.1", Refused, "A B: c"),
        Field("no-name", "5", Refused, ": b"),
        Field("no-colon", "5", Refused, "A"),
        Field("no-colon-with-spaces", "5", Refused, "A b c"),
        .. new[]
        {
            "(", ")", "/", "@", "[", "]", "{", "}", "\"", ",", ";", "<", "=", ">", "?", "\\", "\0", "\u0001", "\u000B", "\u001F", "\u007F", "\u0080", "\u00E9", "\u00FF",
        }.Select(static (bad, i) => Field($"no-token-name-{i + 1}", "5.1", Either, $"A{bad}B: c")),
        Field("fold-with-space", "5.2", Either, "A: b\r\n c"),
        Field("fold-with-tab", "5.2", Either, "A: b\r\n\tc"),
        Field("fold-of-a-length", "5.2", Refused, "Content-Length: 1\r\n 0"),
        Field("fold-of-a-coding", "5.2", Refused, "Transfer-Encoding:\r\n chunked"),
        Field("nul-in-value", "5.5", Either, "A: b\0c"),
        Field("bare-cr-in-value", "2.2", Either, "A: b\rc"),
        Field("bare-cr-before-value", "2.2", Either, "A: \rb"),
        Field("two-crs-at-the-end", "2.2", Either, "A: b\r"),
        Field("line-feed-alone", "2.2", Either, "A: b\nC: d"),
        Field("bare-cr-hides-a-length", "2.2", Refused, "A: b\rContent-Length: 44"),
        Raw("space-before-the-first", "2.2", Refused, "GET /nowhere HTTP/1.1\r\n Host: case\r\n\r\n"),
        Raw("tab-before-the-first", "2.2", Refused, "GET /nowhere HTTP/1.1\r\n\tHost: case\r\n\r\n"),
        Raw("space-line-before-the-first", "2.2", Refused, "GET /nowhere HTTP/1.1\r\n \r\nHost: case\r\n\r\n"),
        Raw("line-feeds-alone-at-the-end", "2.2", Either, "GET /nowhere HTTP/1.1\nHost: case\n\n"),
        Raw("carriage-returns-alone-at-the-end", "2.2", Refused, "GET /nowhere HTTP/1.1\r\nHost: case\r\rGET / HTTP/1.1\r\n\r\n"),
    ];

    private static WireCase Field(string id, string section, string expected, string field) =>
        Raw(id, section, expected, $"GET /nowhere HTTP/1.1\r\nHost: case\r\n{field}\r\n\r\n");

    private static WireCase Raw(string id, string section, string expected, string sent) =>
        new($"http1-field-{id}", section is "5.5" or "5.4" ? $"RFC 9110 §{section}" : $"RFC 9112 §{section}", expected, sent);
}
