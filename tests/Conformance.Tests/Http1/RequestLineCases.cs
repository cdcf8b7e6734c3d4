using Conformance.Tests.Cases;

namespace Conformance.Tests.Http1;

/// <summary>The request line, and what comes before it.</summary>
internal static class RequestLineCases
{
    private const string Goes = "404 404";
    private const string Refused = "400";
    private const string Unknown = "404 404 | 405 404 | 501 404 | 501";

    public static IReadOnlyList<WireCase> All { get; } =
    [
        Line("plain", "3", Goes, "GET /nowhere HTTP/1.1"),
        Line("query", "3.2.1", Goes, "GET /nowhere?a=1&b=%20&c HTTP/1.1"),
        Line("query-question-marks", "3.2.1", Goes, "GET /nowhere??a=?b HTTP/1.1"),
        Line("every-path-character", "3.2.1", Goes, "GET /az09-._~!$&'()*+,;=:@ HTTP/1.1"),
        Line("encoded-path", "3.2.1", Goes, "GET /nowh%65re/%C3%A9 HTTP/1.1"),
        Line("dot-segments", "3.2.1", Goes, "GET /a/./../nowhere HTTP/1.1"),
        Line("dot-segments-above-root", "3.2.1", Goes + " | 400", "GET /../../nowhere HTTP/1.1"),
        Line("empty-segments", "3.2.1", Goes, "GET //nowhere// HTTP/1.1"),
        Line("long-path", "3", Goes, $"GET /{new string('a', 2_000)} HTTP/1.1"),
        Line("absolute-form", "3.2.2", Goes, "GET http://case/nowhere HTTP/1.1"),
        Line("absolute-form-upper-case-scheme", "3.2.2", Goes, "GET HTTP://case/nowhere HTTP/1.1"),
        Line("absolute-form-without-path", "3.2.2", Goes + " | 400 404", "GET http://case HTTP/1.1"),
        Line("asterisk-form", "3.2.4", "404 404 | 200 404 | 204 404 | 405 404", "OPTIONS * HTTP/1.1"),
        Line("asterisk-form-of-another-method", "3.2.4", "400 | 405", "GET * HTTP/1.1"),
        Line("authority-form-of-connect", "3.2.3", "400 | 404 404 | 405 404 | 501 404", "CONNECT case:80 HTTP/1.1"),
        Line("authority-form-of-another-method", "3.2.3", "400 | 405", "GET case:80 HTTP/1.1"),
        Line("connect-with-a-path", "3.2.3", "400 | 404 404", "CONNECT /nowhere HTTP/1.1"),
        .. Each("unknown-method", "3.1", Unknown, ["FOO", "get", "Get", "M-SEARCH", "!#$%&'*+-.^_`|~09"], static method => $"{method} /nowhere HTTP/1.1"),
        .. Each("known-method", "3.1", Goes + " | 405 404", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"], static method => $"{method} /nowhere HTTP/1.1"),
        Line("long-unknown-method", "3.1", Unknown + " | 400 | 414", $"{new string('M', 300)} /nowhere HTTP/1.1"),
        .. Each(
            "method-no-token", "3.1", Refused,
            ["G(T", "G)T", "G/T", "G@T", "G[T", "G{T", "G\"T", "G,T", "G;T", "G:T", "G<T", "G=T", "G?T", "G\\T", "G\0T", "G\u0001T", "G\u007FT", "G\u00C9T"],
            static method => $"{method} /nowhere HTTP/1.1"),
        Line("method-missing", "3", Refused, " /nowhere HTTP/1.1"),
        Line("method-only", "3", Refused, "GET"),
        Line("target-missing", "3", Refused, "GET HTTP/1.1"),
        Line("target-empty", "3", Refused, "GET  HTTP/1.1"),
        Line("version-missing", "3", Refused, "GET /nowhere"),
        Line("version-empty", "3", Refused, "GET /nowhere "),
        Line("empty-after-spaces", "3", Refused, "   "),
        Line("space-before-method", "3", Refused, " GET /nowhere HTTP/1.1"),
        Line("two-spaces-before-target", "3", "400 | 404 404", "GET  /nowhere HTTP/1.1"),
        Line("two-spaces-before-version", "3", "400 | 404 404", "GET /nowhere  HTTP/1.1"),
        Line("space-after-version", "3", "400 | 404 404", "GET /nowhere HTTP/1.1 "),
        Line("tabs-for-spaces", "3", "400 | 404 404", "GET\t/nowhere\tHTTP/1.1"),
        Line("space-in-target", "3.2", Refused, "GET /no where HTTP/1.1"),
        .. Each("control-in-target", "3.2", "400 | 404 404", ["\0", "\u0001", "\u000B", "\u001F", "\u007F"], static control => $"GET /no{control}where HTTP/1.1"),
        .. Each("high-byte-in-target", "3.2", Refused, ["\u0080", "\u00E9", "\u00FF"], static high => $"GET /no{high}where HTTP/1.1"),
        Line("bare-cr-in-target", "2.2", Refused, "GET /no\rwhere HTTP/1.1"),
        Line("fragment-in-target", "3.2", "400 | 404 404", "GET /nowhere#there HTTP/1.1"),
        Line("relative-target", "3.2.1", "400 | 405", "GET nowhere HTTP/1.1"),
        Line("encoded-nul", "3.2.1", "400 | 404 404", "GET /no%00where HTTP/1.1"),
        Line("encoded-slash", "3.2.1", Goes, "GET /no%2Fwhere HTTP/1.1"),
        .. Each("broken-encoding", "3.2.1", "400 | 404 404", ["%", "%2", "%zz", "%-1", "%FF%FE"], static broken => $"GET /nowhere{broken} HTTP/1.1"),
        .. Each("later-minor-version", "2.3", "404 404 | 505 | 400", ["HTTP/1.2", "HTTP/1.9"], static version => $"GET /nowhere {version}"),
        .. Each("another-major-version", "2.3", "505 | 400", ["HTTP/0.9", "HTTP/2.0", "HTTP/3.0", "HTTP/9.9"], static version => $"GET /nowhere {version}"),
        .. Each(
            "no-version", "2.3", "400 | 505",
            ["http/1.1", "HTTP", "HTTP/", "HTTP/1", "HTTP/1.", "HTTP/.1", "HTTP/11", "HTTP/1.10", "HTTP/01.1", "HTTP/1,1", "HTTP-1.1", "HTTPS/1.1", "HTTP/1.1x", "FTP/1.1", "HTTP/\u00B9.1"],
            static version => $"GET /nowhere {version}"),
        Line("line-too-long", "3", "414", $"GET /{new string('a', 9_000)} HTTP/1.1"),
        Line("method-without-end", "3", "400 | 414 | 501", new string('M', 9_000)),
        Raw("empty-line-before", "2.2", Goes, "\r\nGET /nowhere HTTP/1.1\r\nHost: case\r\n\r\n"),
        Raw("two-empty-lines-before", "2.2", Goes + " | 400", "\r\n\r\nGET /nowhere HTTP/1.1\r\nHost: case\r\n\r\n"),
        Raw("line-feed-alone", "2.2", Goes + " | 400", "GET /nowhere HTTP/1.1\nHost: case\r\n\r\n"),
        Raw("carriage-return-alone", "2.2", Refused, "GET /nowhere HTTP/1.1\rHost: case\r\n\r\n"),
        Raw("binary", "2.2", Refused, "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n"),
        Raw("http2-preface", "2.3", "400 | 505 | unparsed", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        Raw("1.0", "9.3", "404", "GET /nowhere HTTP/1.0\r\nHost: case\r\n\r\n"),
        Raw("1.0-without-host", "3.2", "404", "GET /nowhere HTTP/1.0\r\n\r\n"),
        Raw("1.0-kept-alive", "9.3", "404 | 404 404", "GET /nowhere HTTP/1.0\r\nHost: case\r\nConnection: keep-alive\r\n\r\n"),
    ];

    private static WireCase Line(string id, string section, string expected, string line) =>
        Raw(id, section, expected, $"{line}\r\nHost: case\r\n\r\n");

    private static WireCase Raw(string id, string section, string expected, string sent) =>
        new($"http1-line-{id}", $"RFC 9112 §{section}", expected, sent);

    private static IEnumerable<WireCase> Each(string id, string section, string expected, string[] variants, Func<string, string> line) =>
        variants.Select((variant, i) => Line($"{id}-{i + 1}", section, expected, line(variant)));
}
