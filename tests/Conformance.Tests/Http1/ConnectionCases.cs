using Conformance.Tests.Cases;

namespace Conformance.Tests.Http1;

/// <summary>How long a connection lives, and what is asked of it beside requests.</summary>
internal static class ConnectionCases
{
    private const string Request = "GET /nowhere HTTP/1.1\r\nHost: case\r\n\r\n";

    public static IReadOnlyList<WireCase> All { get; } =
    [
        Raw("pipeline-of-two", "9.3.2", Answers(2), Request),
        Raw("pipeline-of-ten", "9.3.2", Answers(10), string.Concat(Enumerable.Repeat(Request, 9))),
        Raw("pipeline-of-a-hundred", "9.3.2", Answers(100), string.Concat(Enumerable.Repeat(Request, 99))),
        Raw("pipeline-of-posts", "9.3.2", Answers(11), string.Concat(Enumerable.Repeat("POST /nowhere HTTP/1.1\r\nHost: case\r\nContent-Length: 5\r\n\r\nhello", 10))),
        Raw("pipeline-with-a-fault-in-it", "9.3.2", "404 400", Request + "bad\r\n\r\n" + Request),
        Field("close", "9.6", "404", "Connection: close"),
        Field("close-in-capitals", "9.6", "404", "Connection: CLOSE"),
        Field("close-in-a-list", "9.6", "404", "Connection: a, close, b"),
        Field("close-in-a-second-field", "9.6", "404", "Connection: a\r\nConnection: close"),
        Field("keep-alive", "9.3", Answers(2), "Connection: keep-alive"),
        Field("unknown-option", "9.3", Answers(2), "Connection: foo\r\nFoo: bar"),
        Field("option-host", "7.6.1", Answers(2) + " | 400", "Connection: host"),
        Field("upgrade-without-option", "7.8", Answers(2), "Upgrade: websocket"),
        Field("upgrade-to-unknown", "7.8", Answers(2), "Connection: upgrade\r\nUpgrade: foo/1"),
        Field("upgrade-to-h2c", "7.8", Answers(2), "Connection: upgrade, http2-settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__"),
        Field("expect-unknown", "10.1.1", "417 404 | 404 404 | 417", "Expect: foo"),
        Field("expect-without-body", "10.1.1", "404 404 | 404 | 100 404 404", "Expect: 100-continue"),
        Field("te-trailers", "10.1.4", Answers(2), "TE: trailers"),
        Field("max-forwards", "7.6.2", Answers(2), "Max-Forwards: 0"),
        Field("range", "14.2", Answers(2), "Range: bytes=0-0,5-,-1"),
        Field("accept-nothing", "12.5.1", Answers(2), "Accept: x/y;q=0"),
    ];

    private static string Answers(int count) => string.Join(' ', Enumerable.Repeat("404", count));

    private static WireCase Field(string id, string section, string expected, string field) =>
        Raw(id, section, expected, $"GET /nowhere HTTP/1.1\r\nHost: case\r\n{field}\r\n\r\n");

    private static WireCase Raw(string id, string section, string expected, string sent) => new(
        $"http1-connection-{id}", section.StartsWith('9') ? $"RFC 9112 §{section}" : $"RFC 9110 §{section}", expected, sent);
}
