using System.Text;
using Conformance.Tests.Cases;
using Conformance.Tests.Hosting;
using Payloads.Corpora;
using Servers;

namespace Conformance.Tests.Http1;

/// <summary>The resources themselves: methods, targets, parameters and bodies, as RFC 9110 and the encodings have them.</summary>
internal sealed class RestSuite : Suite
{
    private const string Room = "/chat/rooms/rest/messages";
    private static readonly string s_symbol = Corpus.Default.Quotes[0].Symbol;

    private static readonly IReadOnlyList<WireCase> s_cases =
    [
        Get("quote", "9.3.1", "200 404", $"/ticker/quotes/{s_symbol}"),
        Get("quote-of-none", "15.5.5", "404 404", "/ticker/quotes/NONE"),
        Get("quotes", "9.3.1", "200 404", "/ticker/quotes"),
        Get("history", "9.3.1", "200 404", $"{Room}?limit=5"),
        Get("history-encoded-name", "4.2.3", "200 404", "/chat/rooms/%72est/messages"),
        Get("history-name-of-spaces", "15.5.1", "400 404", "/chat/rooms/%20%20/messages"),
        Get("history-name-too-long", "15.5.1", "400 404", $"/chat/rooms/{new string('r', 65)}/messages"),
        .. new[] { "0", "-1", "201", "x", "", "1.5", "1e2", "0x5", "99999999999", "%31", " 5", "5,5", "NaN" }
            .Select(static (limit, i) => Get($"history-limit-{i + 1}", "15.5.1", limit == " 5" ? "400" : "400 404", $"{Room}?limit={limit}")),
        .. new[] { "x", "99999999999999999999", "", "1.0" }
            .Select(static (after, i) => Get($"history-after-{i + 1}", "15.5.1", "400 404", $"{Room}?after={after}")),
        Get("history-after-what-is-to-come", "9.3.1", "200 404", $"{Room}?after=9223372036854775807"),
        Get("latest-limit-negative", "15.5.1", "400 404", "/ticker/ticks/latest?limit=-5"),
        Get("replay-of-ten", "9.3.1", "200 404", "/ticker/ticks?after=0&count=10"),
        Get("replay-count-negative", "15.5.1", "400 404", "/ticker/ticks?after=0&count=-1"),
        .. new[] { "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO" }
            .Select(static (method, i) => Raw($"method-not-allowed-{i + 1}", "15.5.6", "405 404", $"{method} {Room} HTTP/1.1\r\nHost: case\r\nContent-Length: 0\r\n\r\n")),
        .. new[] { null, "text/plain", "application/xml", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "nonsense", "*/*", "application/json; charset=utf-16", "application/json, text/plain" }
            .Select(static (type, i) => new WireCase($"rest-media-type-{i + 1}", "RFC 9110 §15.5.16", "415 404", Post(type, "{}"u8))),
    ];

    private static readonly IReadOnlyList<WireCase> s_json =
    [
        Json("well-formed", "200 404", Message("hello")),
        Json("spaced", "200 404", $" \t\r\n{Message("hello")} \n"),
        Json("escapes", "200 404", Message("""\"\\\/\b\f\n\r\t\u0041\uD83D\uDE00""")),
        Json("reordered", "200 404", """{"sentAt":1,"text":"a","author":"b","room":"rest","id":7}"""),
        Json("unknown-member", "200 404", """{"id":7,"room":"rest","author":"a","text":"b","sentAt":1,"else":[{"x":null}]}"""),
        Json("charset-named", "200 404", Message("hello"), "application/json; charset=utf-8"),
        Json("charset-quoted-in-capitals", "200 404", Message("hello"), "APPLICATION/JSON; CHARSET=\"UTF-8\""),
        Json("expect-continue", "100 200 404 | 200 404", Message("hello"), "application/json\r\nExpect: 100-continue"),
        .. new[]
        {
            "", " ", "{", "}", "[]", "null", "true", "7", "\"text\"", "{}x", "{} {}", "nul", "{\"id\"}", "{\"id\":}", "{id:7}", "{'id':7}", "{\"id\":7,}", "{,}",
            "{\"id\":07}", "{\"id\":+7}", "{\"id\":.7}", "{\"id\":7.}", "{\"id\":0x7}", "{\"id\":NaN}", "{\"id\":Infinity}", "{\"id\":7.5}", "{\"id\":1e400}", "{\"id\":99999999999999999999}",
            "{\"id\":\"seven\"}", "{\"id\":null}", "{\"id\":[7]}", "{\"text\":7}", "{\"text\":{}}", "{\"text\":\"a\nb\"}", "{\"text\":\"a\0b\"}", "{\"text\":\"\\x41\"}", "{\"text\":\"\\u12\"}",
            "{\"text\":\"\\\"}", "{\"text\":\"\\uD800\"}", "{\"text\":\"\u0080\"}", "{\"text\":\"\u00C0\u00AF\"}", "{\"text\":\"\u00ED\u00A0\u0080\"}", "{\"text\":\"\u00F5\"}", "/**/{}", "{}//", "\u00FF\u00FE{\0}\0",
        }.Select(static (body, i) => Json($"malformed-{i + 1}", "400 404", body)),
        Json("byte-order-mark", "400 404 | 200 404", $"\u00EF\u00BB\u00BF{Message("hello")}"),
        Json("deep-list", "400 404", new string('[', 10_000)),
        Json("deep-unknown-member", "400 404", $"{{\"else\":{new string('[', 1_000)}{new string(']', 1_000)}}}"),
        Json("room-missing", "400 404", """{"id":7,"author":"a","text":"b","sentAt":1}"""),
        Json("author-empty", "400 404", """{"id":7,"room":"rest","author":"","text":"b","sentAt":1}"""),
        Json("author-too-long", "400 404", $"{{\"id\":7,\"room\":\"rest\",\"author\":\"{new string('a', 65)}\",\"text\":\"b\",\"sentAt\":1}}"),
        Json("room-other-than-the-target", "400 404", """{"id":7,"room":"other","author":"a","text":"b","sentAt":1}"""),
        Json("too-large", "413 404", Message(new string('x', 66_000))),
        new WireCase("rest-json-too-large-in-chunks", "RFC 9110 §15.5.14", "413 404", InChunks(Message(new string('x', 66_000)))),
        new WireCase("rest-json-in-chunks", "RFC 9112 §7.1", "200 404", InChunks(Message("hello"))),
        Lines("ingest-of-none", "200 404", ""),
        Lines("ingest-of-one", "200 404", Tick(s_symbol) + "\n"),
        Lines("ingest-without-last-line-end", "200 404", Tick(s_symbol)),
        Lines("ingest-with-an-empty-line", "200 404 | 400 404", $"{Tick(s_symbol)}\n\n{Tick(s_symbol)}\n"),
        Lines("ingest-of-an-unknown-symbol", "404 404", $"{Tick("NONE")}\n"),
        Lines("ingest-cut-in-a-line", "400 404", Tick(s_symbol)[..10]),
        Lines("ingest-of-no-tick", "400 404", "{]\n"),
        Lines("ingest-line-too-long", "413 404", new string(' ', 70_000) + "\n"),
    ];

    private static readonly IReadOnlyList<WireCase> s_protobuf =
    [
        Protobuf("empty", "400 404", []),
        Protobuf("well-formed", "200 404", [8, 7, 18, 4, (byte)'r', (byte)'e', (byte)'s', (byte)'t', 26, 1, (byte)'a', 34, 1, (byte)'b', 40, 1]),
        Protobuf("tag-zero", "400 404", [0, 0]),
        Protobuf("varint-cut", "400 404", [8, 0x80]),
        Protobuf("varint-too-long", "400 404", [8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01]),
        Protobuf("string-cut", "400 404", [18, 4, (byte)'r']),
        Protobuf("string-length-negative", "400 404", [18, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F]),
        Protobuf("string-length-of-two-gigabytes", "400 404", [18, 0xFF, 0xFF, 0xFF, 0xFF, 0x07]),
        Protobuf("string-not-utf-8", "400 404", [18, 2, 0xC3, 0x28]),
        Protobuf("wire-type-six", "400 404", [14, 0]),
        Protobuf("wire-type-seven", "400 404", [15, 0]),
        Protobuf("group-without-end", "400 404", [11]),
        Protobuf("end-without-group", "400 404", [12]),
        Protobuf("groups-nested-deep", "400 404", [.. Enumerable.Repeat((byte)123, 10_000)]),
    ];

    public override string Name => "HTTP resources (RFC 9110, RFC 8259)";

    public override IReadOnlyList<WireCase> CasesFor(IContender contender)
    {
        var spoken = Spoken.By(contender);
        return spoken is { Http1: true, Rest: true } ? [.. s_cases, .. contender.Encoding.IsText ? s_json : s_protobuf] : [];
    }

    public override Task<string> RunAsync(IContender contender, ContenderHost host, WireCase wireCase) =>
        Http1Suite.ExchangeAsync(host, wireCase.Sent(contender));

    private static string Message(string text) => $$"""{"id":7,"room":"rest","author":"ada","text":"{{text}}","sentAt":1}""";

    private static string Tick(string symbol) => $$"""{"sequence":0,"symbol":"{{symbol}}","price":1,"size":1,"at":1}""";

    private static WireCase Get(string id, string section, string expected, string target) =>
        Raw(id, section, expected, $"GET {target} HTTP/1.1\r\nHost: case\r\n\r\n");

    private static WireCase Raw(string id, string section, string expected, string sent) => new($"rest-{id}", $"RFC 9110 §{section}", expected, sent);

    private static WireCase Json(string id, string expected, string body, string type = "application/json") =>
        new($"rest-json-{id}", "RFC 8259", expected, Post(type, Encoding.Latin1.GetBytes(body)));

    private static WireCase Protobuf(string id, string expected, byte[] body) =>
        new($"rest-protobuf-{id}", "Protocol Buffers encoding", expected, Post("application/x-protobuf", body));

    private static WireCase Lines(string id, string expected, string body) =>
        new($"rest-{id}", "NDJSON", expected, Post("application/x-ndjson", Encoding.UTF8.GetBytes(body), "/ticker/ticks"));

    private static byte[] Post(string? type, ReadOnlySpan<byte> body, string target = Room) =>
    [
        .. Encoding.Latin1.GetBytes($"POST {target} HTTP/1.1\r\nHost: case\r\n{(type is null ? "" : $"Content-Type: {type}\r\n")}Content-Length: {body.Length}\r\n\r\n"),
        .. body,
    ];

    private static byte[] InChunks(string body)
    {
        var chunks = string.Concat(body.Chunk(1_000).Select(static part => $"{part.Length:X}\r\n{new string(part)}\r\n"));
        return Encoding.Latin1.GetBytes(
            $"POST {Room} HTTP/1.1\r\nHost: case\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}0\r\n\r\n");
    }
}
