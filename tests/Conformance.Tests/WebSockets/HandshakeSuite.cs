using Conformance.Tests.Cases;
using Conformance.Tests.Hosting;
using Conformance.Tests.Http1;
using Servers;

namespace Conformance.Tests.WebSockets;

/// <summary>The opening handshake: what is accepted, what is refused, and how a client is told what would have been right.</summary>
internal sealed class HandshakeSuite : Suite
{
    private const string Accepted = "101 close 1000";
    private const string Refused = "400 404";
    private const string WrongVersion = "426 13 404 | 426 13 | 400 13 404";

    private static readonly IReadOnlyList<WireCase> s_cases =
    [
        Request("plain", "4.2.1", Accepted, static it => it),
        Request("names-in-capitals", "4.2.1", Accepted, static it => it.Replace("Upgrade: ", "UPGRADE: ").Replace("Sec-WebSocket-Key", "SEC-WEBSOCKET-KEY")),
        Request("upgrade-in-capitals", "4.2.1", Accepted, static it => it.Replace("Upgrade: websocket", "Upgrade: WebSocket")),
        Request("connection-in-lower-case", "4.2.1", Accepted, static it => it.Replace("Connection: Upgrade", "Connection: upgrade")),
        Request("connection-list", "4.2.1", Accepted, static it => it.Replace("Connection: Upgrade", "Connection: keep-alive, Upgrade")),
        Request("connection-in-two-fields", "4.2.1", Accepted, static it => it.Replace("Connection: Upgrade", "Connection: keep-alive\r\nConnection: Upgrade")),
        Request("white-space-around-values", "4.2.1", Accepted, static it => it.Replace("Version: 13", "Version: \t 13 ")),
        Request("query", "4.2.1", Accepted, static it => it.Replace("/chat-ticker ", "/chat-ticker?a=b ")),
        Request("origin", "4.2.1", Accepted, static it => With(it, "Origin: http://case")),
        Request("cookies", "4.2.1", Accepted, static it => With(it, "Cookie: a=b")),
        Request("unknown-field", "4.2.1", Accepted, static it => With(it, "Sec-WebSocket-Unknown: a")),
        Request("compression-offered", "9.1", Accepted, static it => With(it, "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits")),
        Request("unknown-extension-offered", "9.1", Accepted, static it => With(it, "Sec-WebSocket-Extensions: foo; bar=1, baz")),
        Request("subprotocol-among-others", "4.2.2", Accepted, static it => it.Replace("Sec-WebSocket-Protocol: ", "Sec-WebSocket-Protocol: foo, ")),
        Request("subprotocol-before-others", "4.2.2", Accepted, static it => it.Replace("\r\n\r\n", ", foo\r\n\r\n")),
        Request("subprotocol-in-a-second-field", "11.3.4", Accepted, static it => it.Replace("Sec-WebSocket-Protocol: ", "Sec-WebSocket-Protocol: foo\r\nSec-WebSocket-Protocol: ")),
        Request("subprotocol-missing", "4.2.2", Refused, static it => Without(it, "Sec-WebSocket-Protocol")),
        Request("subprotocol-unknown", "4.2.2", Refused, static it => it.Replace("chat-ticker.v1.", "chat-ticker.v0.")),
        Request("subprotocol-empty", "4.2.2", Refused, static it => Value(it, "Sec-WebSocket-Protocol", "")),
        Request("upgrade-missing", "4.2.1", Refused, static it => Without(it, "Upgrade")),
        Request("upgrade-to-something-else", "4.2.1", Refused, static it => it.Replace("Upgrade: websocket", "Upgrade: h2c")),
        Request("upgrade-empty", "4.2.1", Refused, static it => it.Replace("Upgrade: websocket", "Upgrade:")),
        Request("connection-missing", "4.2.1", Refused, static it => Without(it, "Connection")),
        Request("connection-without-upgrade", "4.2.1", Refused, static it => it.Replace("Connection: Upgrade", "Connection: keep-alive")),
        Request("key-missing", "4.2.1", Refused, static it => Without(it, "Sec-WebSocket-Key")),
        .. new[] { "", "dGhlIHNhbXBsZSBub25jZQ", "dGhlIHNhbXBsZSBub25j", "dGhlIHNhbXBsZSBub25jZXM=", "not base64, at all!!", "dGhlIHNhbXBsZSBub25jZQ==AAAA", "AA==", "====" }
            .Select(static (key, i) => Request($"key-invalid-{i + 1}", "4.2.1", Refused, it => Value(it, "Sec-WebSocket-Key", key))),
        Request("key-twice", "11.3.1", Refused, static it => With(it, $"Sec-WebSocket-Key: {Handshake.Key}")),
        Request("version-missing", "4.2.1", WrongVersion, static it => Without(it, "Sec-WebSocket-Version")),
        .. new[] { "", "0", "7", "8", "12", "14", "25", "255", "256", "-13", "013", "13.0", "thirteen", "13, 8", "8, 13" }
            .Select(static (version, i) => Request($"version-unknown-{i + 1}", "4.4", WrongVersion, it => Value(it, "Sec-WebSocket-Version", version))),
        .. new[] { "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "FOO" }
            .Select(static (method, i) => Request($"method-{i + 1}", "4.2.1", "405 404", it => it.Replace("GET ", method + " "))),
        Request("http-1.0", "4.2.1", "400", static it => it.Replace("HTTP/1.1", "HTTP/1.0")),
        Request("host-missing", "4.2.1", "400", static it => Without(it, "Host")),
        Request("elsewhere", "4.2.1", "404 404", static it => it.Replace("/chat-ticker", "/chat")),
        Request("plain-get", "4.2.1", Refused, static _ => "GET /chat-ticker HTTP/1.1\r\nHost: case\r\n\r\n"),
    ];

    public override string Name => "WebSocket handshakes (RFC 6455 §4)";

    public override IReadOnlyList<WireCase> CasesFor(IContender contender) => Spoken.By(contender).Frames ? s_cases : [];

    public override async Task<string> RunAsync(IContender contender, ContenderHost host, WireCase wireCase)
    {
        await using var connection = await RawConnection.OpenAsync(host);
        var answer = await connection.ShakeAsync(System.Text.Encoding.Latin1.GetString(wireCase.Sent(contender)));
        if (answer is not var (head, length))
        {
            return "closed";
        }

        var upgraded = head.Status == 101;
        await connection.SendAsync(upgraded ? ClientFrame.CloseWith(1000) : "GET /nowhere HTTP/1.1\r\nHost: next\r\nConnection: close\r\n\r\n"u8.ToArray());
        await connection.ReadToEndAsync();
        return string.Join(' ', upgraded ? ["101", .. FrameReader.Describe(connection.Received[length..])] : Statuses(connection.Received));
    }

    private static List<string> Statuses(ReadOnlyMemory<byte> received)
    {
        var statuses = new List<string>();
        while (ResponseReader.TryTake(ref received, out var head))
        {
            statuses.Add($"{head.Status}{(head["Sec-WebSocket-Version"] is { } version ? $" {version}" : "")}");
        }

        return statuses;
    }

    private static WireCase Request(string id, string section, string expected, Func<string, string> change) => new(
        $"websocket-handshake-{id}", $"RFC 6455 §{section}", expected, contender => System.Text.Encoding.Latin1.GetBytes(change(Handshake.Request(contender))));

    private static string With(string request, string field) => request[..^2] + field + "\r\n\r\n";

    private static string Without(string request, string field) =>
        string.Join("\r\n", request.Split("\r\n").Where(line => !line.StartsWith(field + ":", StringComparison.Ordinal)));

    private static string Value(string request, string field, string value) => With(Without(request, field), $"{field}: {value}");
}
