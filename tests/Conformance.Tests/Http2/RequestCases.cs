using Conformance.Tests.Cases;
using static Conformance.Tests.Http2.Http2Frame;

namespace Conformance.Tests.Http2;

/// <summary>Requests: malformed ones are errors of their stream, and never reach a resource.</summary>
internal static class RequestCases
{
    private const byte Whole = EndStream | EndHeaders;
    private const string Goes = "1:404 next";

    // A server may treat an error of a stream as one of the connection, or tell the client by a status.
    private const string Malformed = "1:PROTOCOL_ERROR next | goaway PROTOCOL_ERROR | 1:400 next | 1:400 1:PROTOCOL_ERROR next";

    public static IReadOnlyList<WireCase> All { get; } =
    [
        With("plain", "8.2", Goes, ("a", "b")),
        With("same-name-twice", "8.2", Goes, ("a", "b"), ("a", "c")),
        With("empty-value", "8.2.1", Goes, ("a", "")),
        With("cookies-in-crumbs", "8.2.3", Goes, ("cookie", "a=b"), ("cookie", "c=d")),
        With("te-trailers", "8.2.2", Goes, ("te", "trailers")),
        With("te-something-else", "8.2.2", Malformed, ("te", "gzip")),
        With("te-trailers-and-more", "8.2.2", Malformed, ("te", "trailers, gzip")),
        With("connection", "8.2.2", Malformed, ("connection", "close")),
        With("keep-alive", "8.2.2", Malformed, ("keep-alive", "timeout=5")),
        With("proxy-connection", "8.2.2", Malformed, ("proxy-connection", "keep-alive")),
        With("transfer-encoding", "8.2.2", Malformed, ("transfer-encoding", "chunked")),
        With("upgrade", "8.2.2", Malformed, ("upgrade", "websocket")),
        .. new[] { "A", "Content-Type", "aB", "a b", "a\0b", "a\nb", "a\rb", "a\tb", "a\u007Fb", "a\u0080b", "a\u00FFb", "a:b", "", " a" }
            .Select(static (name, i) => With($"name-invalid-{i + 1}", "8.2.1", Malformed + " | goaway COMPRESSION_ERROR", (name, "c"))),
        .. new[] { "b\0c", "b\nc", "b\rc", "b\r\nc: d", "\n", "\0" }.Select(static (value, i) => With($"value-invalid-{i + 1}", "8.2.1", Malformed, ("a", value))),
        .. new[] { " b", "b ", "\tb", "b\t" }.Select(static (value, i) => With($"value-in-white-space-{i + 1}", "8.2.1", Malformed, ("a", value))),
        Of("method-missing", Malformed, (":scheme", "http"), (":path", "/nowhere"), (":authority", "case")),
        Of("scheme-missing", Malformed, (":method", "GET"), (":path", "/nowhere"), (":authority", "case")),
        Of("path-missing", Malformed, (":method", "GET"), (":scheme", "http"), (":authority", "case")),
        Of("all-missing", Malformed, ("a", "b")),
        Of("authority-missing-host-there", Goes, (":method", "GET"), (":scheme", "http"), (":path", "/nowhere"), ("host", "case")),
        Of("path-empty", Malformed, (":method", "GET"), (":scheme", "http"), (":path", ""), (":authority", "case")),
        .. new[] { "nowhere", "*", "http://case/nowhere", "?a=b", "/no\0where", "/nowh\u00E9re" }.Select(static (path, i) =>
            Of($"path-invalid-{i + 1}", Malformed + " | 1:404 1:PROTOCOL_ERROR next", HeaderBlock.Pseudo("GET", path))),
        Of("path-with-a-space", Malformed + " | " + Goes, HeaderBlock.Pseudo("GET", "/no where")),
        Of("path-with-a-query", Goes, HeaderBlock.Pseudo("GET", "/nowhere?a=b&c")),
        Of("path-of-options", "1:404 next | 1:200 next | 1:204 next | 1:405 next", HeaderBlock.Pseudo("OPTIONS", "*")),
        Of("method-twice", Malformed, [(":method", "GET"), .. HeaderBlock.Pseudo("GET")]),
        Of("scheme-twice", Malformed, [(":scheme", "http"), .. HeaderBlock.Pseudo("GET")]),
        Of("path-twice", Malformed, [(":path", "/"), .. HeaderBlock.Pseudo("GET")]),
        Of("authority-twice", Malformed, [(":authority", "other"), .. HeaderBlock.Pseudo("GET")]),
        Of("unknown-pseudo-field", Malformed, [(":foo", "bar"), .. HeaderBlock.Pseudo("GET")]),
        Of("pseudo-field-of-answers", Malformed, [(":status", "200"), .. HeaderBlock.Pseudo("GET")]),
        Of("pseudo-field-after-another", Malformed, [(":method", "GET"), ("a", "b"), (":scheme", "http"), (":path", "/nowhere"), (":authority", "case")]),
        Of("pseudo-field-without-name", Malformed, [(":", "b"), .. HeaderBlock.Pseudo("GET")]),
        Of("protocol-without-connect", Malformed, [(":protocol", "websocket"), .. HeaderBlock.Pseudo("GET")]),
        Of("connect-with-a-path", Malformed, HeaderBlock.Pseudo("CONNECT")),
        Of("connect-with-a-path-and-no-authority", Malformed, (":method", "CONNECT"), (":scheme", "http"), (":path", "/nowhere")),
        .. new[] { "G T", "G\0T", "G\u00E9T", "G\nT", "", "G(T" }.Select(static (method, i) => Of($"method-invalid-{i + 1}", Malformed, HeaderBlock.Pseudo(method))),
        .. new[] { "a b", "a/b", "a\0b", "u@case" }.Select(static (authority, i) => Of(
            $"authority-invalid-{i + 1}", Malformed, (":method", "GET"), (":scheme", "http"), (":path", "/nowhere"), (":authority", authority))),
        Body("length-right", "8.1.1", Goes, [("content-length", "5")], "hello"),
        Body("length-none", "8.1.1", Goes, [], "hello"),
        Body("length-too-long", "8.1.1", Malformed + " | 1:404 1:PROTOCOL_ERROR next", [("content-length", "6")], "hello"),
        Body("length-too-short", "8.1.1", Malformed + " | 1:404 1:PROTOCOL_ERROR next", [("content-length", "4")], "hello"),
        Body("length-no-number", "8.1.1", Malformed, [("content-length", "x")], "hello"),
        Body("length-negative", "8.1.1", Malformed, [("content-length", "-5")], "hello"),
        Body("length-twice", "8.1.1", Malformed, [("content-length", "5"), ("content-length", "6")], "hello"),
        new WireCase("http2-request-pseudo-field-in-trailers", "RFC 9113 §8.1", Malformed + " | 1:404 1:PROTOCOL_ERROR next",
            [.. Http2Frame.Of(Headers, EndHeaders, 1, HeaderBlock.Of(HeaderBlock.Pseudo("POST"))), .. Http2Frame.Of(Headers, Whole, 1, HeaderBlock.Of((":path", "/")))]),
    ];

    private static WireCase With(string id, string section, string expected, params (string Name, string Value)[] fields) =>
        new($"http2-request-{id}", $"RFC 9113 §{section}", expected, Http2Frame.Of(Headers, Whole, 1, HeaderBlock.Of([.. HeaderBlock.Pseudo("GET"), .. fields])));

    private static WireCase Of(string id, string expected, params (string Name, string Value)[] fields) =>
        new($"http2-request-{id}", "RFC 9113 §8.3", expected, Http2Frame.Of(Headers, Whole, 1, HeaderBlock.Of(fields)));

    private static WireCase Body(string id, string section, string expected, (string Name, string Value)[] fields, string body) => new(
        $"http2-request-{id}",
        $"RFC 9113 §{section}",
        expected,
        [
            .. Http2Frame.Of(Headers, EndHeaders, 1, HeaderBlock.Of([.. HeaderBlock.Pseudo("POST"), .. fields])),
            .. Http2Frame.Of(Data, EndStream, 1, System.Text.Encoding.ASCII.GetBytes(body)),
        ]);
}
