namespace Bench.Decisions;

/// <summary>What is known of each protocol and was not measured, each with its source. Weighed openly: no number is made of it.</summary>
internal static class Facts
{
    private const string Rest = "REST";
    private const string Socket = "WebSocket";
    private const string Grpc = "gRPC";
    private const string Events = "Server-Sent Events";
    private const string LongPoll = "long polling";
    private const string SignalR = "SignalR";
    private const string ProtocolBuffers = "https://protobuf.dev/overview/";

    // Names of contenders are IDs; the longest beginning that fits says which protocol one speaks. The floor and the example speak none that a service could choose.
    private static readonly (string Beginning, string Protocol)[] s_protocols =
    [
        ("rest-", Rest), ("websocket-", Socket), ("grpc", Grpc), ("sse-", Events), ("longpoll-", LongPoll), ("signalr-", SignalR),
    ];

    /// <summary>Every protocol, whether or not anything speaks it here.</summary>
    public static IReadOnlyList<string> Protocols { get; } = [.. s_protocols.Select(static entry => entry.Protocol)];

    /// <summary>Every fact.</summary>
    public static IReadOnlyList<Fact> All { get; } =
    [
        new(Rest, Aspect.Browsers, Fit.Yes, "Every browser has fetch.", "MDN, Fetch API", "https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API"),
        new(Rest, Aspect.Proxies, Fit.Yes, "Proxies and gateways are part of HTTP's design.", "RFC 9110, intermediaries", "https://www.rfc-editor.org/rfc/rfc9110#section-3.7"),
        new(Rest, Aspect.Caching, Fit.Yes, "Answers say how long they hold, and caches on the way may keep them.", "RFC 9111", "https://www.rfc-editor.org/rfc/rfc9111"),
        new(Rest, Aspect.TypedContract, Fit.Partly, "OpenAPI describes a service beside the protocol; nothing in HTTP holds either end to it.", "OpenAPI", "https://spec.openapis.org/oas/latest.html"),
        new(Rest, Aspect.Tooling, Fit.Yes, "Browsers' network panels and curl show it as it is sent.", "curl", "https://everything.curl.dev/"),
        new(Rest, Aspect.OtherLanguages, Fit.Yes, "Every language has HTTP.", "RFC 9110", "https://www.rfc-editor.org/rfc/rfc9110"),
        new(Rest, Aspect.Delivery, Fit.Partly, "Idempotent requests may be sent again; others need a key of one's own.", "RFC 9110, idempotent methods", "https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2"),
        new(Rest, Aspect.Stateless, Fit.Yes, "Each request stands alone, so any server may answer it.", "RFC 9110, stateless", "https://www.rfc-editor.org/rfc/rfc9110#section-3.3"),

        new(Socket, Aspect.Browsers, Fit.Yes, "Every browser has WebSocket.", "MDN, WebSocket", "https://developer.mozilla.org/en-US/docs/Web/API/WebSocket"),
        new(Socket, Aspect.Proxies, Fit.Partly, "Every proxy on the way must let the upgrade pass and leave a long connection open.", "RFC 6455, client requirements", "https://www.rfc-editor.org/rfc/rfc6455#section-4.1"),
        new(Socket, Aspect.Caching, Fit.No, "After the handshake there are messages, and no resources that a cache could keep.", "RFC 6455, design", "https://www.rfc-editor.org/rfc/rfc6455#section-1.5"),
        new(Socket, Aspect.TypedContract, Fit.No, "Messages are text or bytes; what they mean is a subprotocol of one's own.", "RFC 6455, subprotocols", "https://www.rfc-editor.org/rfc/rfc6455#section-1.9"),
        new(Socket, Aspect.Tooling, Fit.Partly, "Browsers show messages; requests and their answers have to be matched by one's own protocol.", "Chrome DevTools, WebSocket messages", "https://developer.chrome.com/docs/devtools/network/reference#frames"),
        new(Socket, Aspect.OtherLanguages, Fit.Partly, "Most languages have WebSocket; the protocol within has to be written in each.", "RFC 6455, subprotocols", "https://www.rfc-editor.org/rfc/rfc6455#section-1.9"),
        new(Socket, Aspect.Delivery, Fit.No, "In order while the connection lasts; reconnecting, and what was missed, is one's own to handle.", "RFC 6455, abnormal closure", "https://www.rfc-editor.org/rfc/rfc6455#section-7.2.3"),
        new(Socket, Aspect.Stateless, Fit.No, "A client stays with the server that accepted its connection.", "Microsoft Learn, WebSockets", "https://learn.microsoft.com/en-us/aspnet/core/fundamentals/websockets"),

        new(Grpc, Aspect.Browsers, Fit.No, "No browser gives a page the control of HTTP/2 that gRPC needs; gRPC-Web or JSON transcoding, at the server or in a proxy, is another protocol.", "Microsoft Learn, gRPC in browsers", "https://learn.microsoft.com/en-us/aspnet/core/grpc/browser"),
        new(Grpc, Aspect.Proxies, Fit.Partly, "Every proxy on the way must speak HTTP/2 and pass trailers on.", "gRPC over HTTP/2", "https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md"),
        new(Grpc, Aspect.Caching, Fit.No, "Every call is a POST, which caches on the way do not keep.", "gRPC over HTTP/2", "https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md"),
        new(Grpc, Aspect.TypedContract, Fit.Yes, "Both ends are generated from one contract.", "grpc.io, introduction", "https://grpc.io/docs/what-is-grpc/introduction/"),
        new(Grpc, Aspect.Tooling, Fit.Partly, "What passes is binary: it takes tools that have the contract.", "Microsoft Learn, gRPC and HTTP APIs compared", "https://learn.microsoft.com/en-us/aspnet/core/grpc/comparison"),
        new(Grpc, Aspect.OtherLanguages, Fit.Yes, "Clients and servers are generated for all common languages.", "grpc.io, languages", "https://grpc.io/docs/languages/"),
        new(Grpc, Aspect.Delivery, Fit.Partly, "Deadlines, status and retries are part of it; a broken stream has to be opened again, and what was missed asked for.", "grpc.io, retry", "https://grpc.io/docs/guides/retry/"),
        new(Grpc, Aspect.Stateless, Fit.Partly, "Calls stand alone; a connection and its streams stay with one server unless a proxy balances calls.", "Microsoft Learn, gRPC performance", "https://learn.microsoft.com/en-us/aspnet/core/grpc/performance"),

        new(Events, Aspect.Browsers, Fit.Yes, "Every browser has EventSource.", "MDN, EventSource", "https://developer.mozilla.org/en-US/docs/Web/API/EventSource"),
        new(Events, Aspect.Proxies, Fit.Partly, "Plain HTTP, but proxies that hold answers back or cut idle ones hurt.", "HTML, server-sent events", "https://html.spec.whatwg.org/multipage/server-sent-events.html"),
        new(Events, Aspect.Caching, Fit.No, "A stream that does not end is not to be kept.", "HTML, server-sent events", "https://html.spec.whatwg.org/multipage/server-sent-events.html"),
        new(Events, Aspect.TypedContract, Fit.No, "Events are text.", "HTML, server-sent events", "https://html.spec.whatwg.org/multipage/server-sent-events.html"),
        new(Events, Aspect.Tooling, Fit.Yes, "Browsers and curl show events as they are sent.", "curl", "https://everything.curl.dev/"),
        new(Events, Aspect.OtherLanguages, Fit.Yes, "Text over HTTP.", "HTML, server-sent events", "https://html.spec.whatwg.org/multipage/server-sent-events.html"),
        new(Events, Aspect.Delivery, Fit.Partly, "Browsers reconnect by themselves and say which event came last; keeping what came after is the server's.", "HTML, server-sent events", "https://html.spec.whatwg.org/multipage/server-sent-events.html"),
        new(Events, Aspect.Stateless, Fit.No, "A stream stays with the server that opened it.", "HTML, server-sent events", "https://html.spec.whatwg.org/multipage/server-sent-events.html"),

        new(LongPoll, Aspect.Browsers, Fit.Yes, "Every browser has fetch.", "MDN, Fetch API", "https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API"),
        new(LongPoll, Aspect.Proxies, Fit.Yes, "Requests that take long; where a proxy cuts one, the next follows.", "RFC 6202", "https://www.rfc-editor.org/rfc/rfc6202"),
        new(LongPoll, Aspect.Caching, Fit.No, "Each answer is new.", "RFC 6202", "https://www.rfc-editor.org/rfc/rfc6202"),
        new(LongPoll, Aspect.TypedContract, Fit.Partly, "As REST.", "OpenAPI", "https://spec.openapis.org/oas/latest.html"),
        new(LongPoll, Aspect.Tooling, Fit.Yes, "As REST.", "curl", "https://everything.curl.dev/"),
        new(LongPoll, Aspect.OtherLanguages, Fit.Yes, "As REST.", "RFC 9110", "https://www.rfc-editor.org/rfc/rfc9110"),
        new(LongPoll, Aspect.Delivery, Fit.Partly, "With a cursor nothing is lost between polls, as far back as the server keeps it.", "RFC 6202", "https://www.rfc-editor.org/rfc/rfc6202"),
        new(LongPoll, Aspect.Stateless, Fit.Partly, "Any server may answer the next poll, if all share what is new.", "RFC 6202", "https://www.rfc-editor.org/rfc/rfc6202"),

        new(SignalR, Aspect.Browsers, Fit.Yes, "With its JavaScript client.", "Microsoft Learn, SignalR clients", "https://learn.microsoft.com/en-us/aspnet/core/signalr/client-features"),
        new(SignalR, Aspect.Proxies, Fit.Yes, "It falls back to Server-Sent Events and long polling where WebSocket does not pass.", "Microsoft Learn, SignalR", "https://learn.microsoft.com/en-us/aspnet/core/signalr/introduction"),
        new(SignalR, Aspect.Caching, Fit.No, "Messages, and no resources.", "Microsoft Learn, SignalR", "https://learn.microsoft.com/en-us/aspnet/core/signalr/introduction"),
        new(SignalR, Aspect.TypedContract, Fit.Partly, "Hubs may be typed in .NET; clients in other languages are not generated from them.", "Microsoft Learn, SignalR hubs", "https://learn.microsoft.com/en-us/aspnet/core/signalr/hubs"),
        new(SignalR, Aspect.Tooling, Fit.Partly, "As WebSocket.", "Chrome DevTools, WebSocket messages", "https://developer.chrome.com/docs/devtools/network/reference#frames"),
        new(SignalR, Aspect.OtherLanguages, Fit.Partly, "Official clients for .NET, Java and JavaScript.", "Microsoft Learn, SignalR clients", "https://learn.microsoft.com/en-us/aspnet/core/signalr/client-features"),
        new(SignalR, Aspect.Delivery, Fit.Partly, "Reconnects by itself; with stateful reconnect, what was sent meanwhile is sent again.", "Microsoft Learn, SignalR configuration", "https://learn.microsoft.com/en-us/aspnet/core/signalr/configuration"),
        new(SignalR, Aspect.Stateless, Fit.No, "Several servers need sticky sessions or a backplane.", "Microsoft Learn, SignalR scale-out", "https://learn.microsoft.com/en-us/aspnet/core/signalr/scale"),
    ];

    /// <summary>The protocol that a contender speaks; null where it is none that a service could choose.</summary>
    public static string? ProtocolOf(string contender) =>
        s_protocols.FirstOrDefault(entry => contender.StartsWith(entry.Beginning, StringComparison.Ordinal)).Protocol;

    /// <summary>What is known of a contender in one aspect: of its protocol, or where its encoding or HTTP version makes a difference, of itself.</summary>
    public static Fact Of(string contender, Aspect aspect)
    {
        var protocol = ProtocolOf(contender) ?? throw new ArgumentException($"nothing is known of '{contender}'", nameof(contender));
        var fact = All.First(fact => fact.Protocol == protocol && fact.Aspect == aspect);
        return (protocol, aspect, contender.EndsWith("-protobuf", StringComparison.Ordinal), contender) switch
        {
            (Rest, Aspect.TypedContract, true, _) =>
                fact with { Says = "The bodies have a schema; the requests around them have none but what OpenAPI describes.", Source = "Protocol Buffers", Address = ProtocolBuffers },
            (Socket, Aspect.TypedContract, true, _) =>
                fact with { Says = "The messages have a schema; which answers which, errors and deadlines are one's own.", Source = "Protocol Buffers", Address = ProtocolBuffers },
            (Rest, Aspect.Tooling, true, _) =>
                fact with { Fit = Fit.Partly, Says = "Requests can be read, their bodies are binary.", Source = "Protocol Buffers", Address = ProtocolBuffers },
            (Socket, Aspect.Tooling, true, _) =>
                fact with { Fit = Fit.No, Says = "Binary messages of a protocol of one's own: no tool reads them without being written for it.", Source = "Protocol Buffers", Address = ProtocolBuffers },
            (Rest, Aspect.Browsers, _, "rest-json-h2") =>
                fact with { Says = "Every browser has fetch, and speaks HTTP/2 over TLS only.", Source = "HTTP/2 FAQ", Address = "https://http2.github.io/faq/" },
            _ => fact,
        };
    }
}
