using Bench.Claims.Rules;

namespace Bench.Claims;

/// <summary>Every claim that is checked. A claim that waits for a contender or a wire gets its verdict once a record has its cells.</summary>
internal static class ClaimCatalog
{
    private static readonly string[] s_sends = ["chat-send", "chat-send-16", "chat-send-64", "chat-send-medium", "chat-send-large"];
    private static readonly string[] s_unary = [.. s_sends, "chat-history", "ticker-quote", "ticker-snapshot"];
    private static readonly string[] s_answers = ["chat-send", "chat-send-medium", "chat-send-large", "chat-history", "ticker-quote", "ticker-snapshot"];
    private static readonly string[] s_all = [.. s_answers, "chat-converse", "chat-broadcast", "ticker-stream", "ticker-fanout", "ticker-ingest"];
    private static readonly string[] s_wires = ["memory", "tcp"];

    // What has not changed since it was asked for, so that every condition holds, and what always has. The rates lie between the two.
    private static readonly string[] s_uncached = ["rest-json", "websocket-json", "grpc"];
    private static readonly string[] s_held = ["ticker-quote", "ticker-snapshot", "chat-history"];
    private static readonly string[] s_moved = ["ticker-quote-moved", "ticker-snapshot-moved"];
    private static readonly (string, string)[] s_heldOrMoved = [("ticker-quote", "ticker-quote-moved"), ("ticker-snapshot", "ticker-snapshot-moved")];
    private static readonly double[] s_hitRates = [0.5, 0.9];

    // All wires that carry bytes carry the same.
    private static readonly string[] s_counted = ["memory"];
    private static readonly string[] s_tls = ["tls"];

    private static readonly string[] s_clients = ["rest-json", "rest-json-h2", "websocket-json", "grpc"];
    private static readonly string[] s_newConnections = ["chat-send-new-connection", "ticker-quote-new-connection"];

    private static readonly Threshold s_time = new(
        0.05, "from rounds in turns, intervals included. A service spends more than the protocol does, so a smaller part of the protocol's time decides nothing that anyone builds.");

    private static readonly Threshold s_bytes = new(
        0.05, "bytes are counted and repeat exactly; what saves less than one in twenty is not worth a protocol.");

    private static readonly Threshold s_means = new(
        0.25, "from means that were taken one after the other, which alone strayed by up to 13 % here: two of them, by up to a quarter.");

    private static readonly Threshold s_single = new(
        0.5, "from one run each, without an interval: only half as much again is more than what two runs differ by.");

    /// <summary>The claims, in the order in which they are reported.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("protobuf-smaller", "Protobuf bodies are smaller than JSON", "payload bytes, every message, every size",
        [
            new SmallerRule("grpc", ["rest-json"], CountedFigure.Payload, s_all, s_counted, s_bytes),
            new CodecBytesRule("protobuf", "json", s_bytes),
        ]),
        new("protobuf-faster", "Protobuf encodes and decodes faster than JSON", "time and memory of encoding and decoding, every message",
        [
            new CodecRule("protobuf", "json", s_time),
        ])
        {
            Limits = "The codecs of this suite: Google.Protobuf's generated classes, mapped to structs, and source-generated System.Text.Json, both in .NET.",
        },
        new("grpc-smaller-on-wire", "A gRPC call moves fewer bytes than the same REST call", "wire bytes both ways, framing and headers included, first call and steady state apart",
        [
            new SmallerRule("grpc", ["rest-json"], CountedFigure.Wire, s_answers, s_counted, s_bytes),
            new SmallerRule("grpc", ["rest-json"], CountedFigure.First, s_answers, s_counted, s_bytes),
        ]),
        new("grpc-faster-unary", "gRPC is faster than REST for calls between services", "unary time at 1, 16 and 64 in flight, by payload size",
        [
            new FasterRule("grpc", ["rest-json"], s_unary, s_wires, s_time),
        ])
        {
            Limits = "Closed loop, client and server in one process; behaviour under load is 'bench load''s to measure.",
        },
        new("grpc-faster-large", "gRPC gains most on large bodies", "history and snapshot: faster than REST, and by more than on a small message",
        [
            new FasterRule("grpc", ["rest-json"], ["chat-history", "ticker-snapshot"], s_wires, s_time),
            new GrowsRule("grpc", "rest-json", ["chat-history", "ticker-snapshot"], "chat-send", s_wires, s_time),
        ]),
        new("http2-multiplexing", "HTTP/2 multiplexing beats HTTP/1.1", "REST over both, by number in flight and by connections",
        [
            new FasterRule("rest-json-h2", ["rest-json"], ["chat-send", "chat-send-16", "chat-send-64", "chat-send-16-apart"], s_wires, s_time),
        ])
        {
            Limits = "No network: a lossy or a slow one would tell more of head-of-line blocking and of handshakes.",
        },
        new("http2-header-compression", "HPACK shrinks headers", "header and framing bytes of REST over HTTP/2 against HTTP/1.1, first call and steady state",
        [
            new SmallerRule("rest-json-h2", ["rest-json"], CountedFigure.Overhead, s_answers, s_counted, s_bytes),
            new SmallerRule("rest-json-h2", ["rest-json"], CountedFigure.FirstOverhead, s_answers, s_counted, s_bytes),
        ])
        {
            Limits = "Few and short headers, as the suite sends them; cookies and tokens, which repeat, would gain more.",
        },
        new("websocket-lowest-latency", "WebSocket has the lowest latency for two-way messages", "converse and send, one at a time, by wire; latency under load where a record has it",
        [
            new FasterRule("websocket-json", ["rest-json", "grpc"], ["chat-send", "chat-converse"], ["memory", "uds", "tcp"], s_time),
            new LatencyRule("websocket-json", ["rest-json", "grpc"], ["chat-send", "chat-converse"], s_single),
        ]),
        new("websocket-light-frames", "WebSocket framing costs next to nothing", "wire bytes against payload bytes, per exchange",
        [
            new OverheadRule(["websocket-json", "websocket-protobuf"], s_all, s_counted, new Threshold(
                0.05, "next to nothing is one byte in twenty of the payload or less; the suite's own call numbers, some 3 B a frame, are in it.")),
        ]),
        new("websocket-beats-polling", "Push beats polling in latency and in bytes", "delivery latency, bytes and requests per delivered message, by update rate and polling interval",
        [
            new PushRule("websocket-json", ["rest-json"], [PushFigure.Median, PushFigure.Tail, PushFigure.Bytes, PushFigure.Requests], s_single),
            new SmallerRule("websocket-json", ["rest-json"], CountedFigure.Wire, ["chat-broadcast", "ticker-fanout"], s_counted, s_bytes),
        ]),
        new("connection-reuse", "One lasting connection beats a connection per request", "the same call with and without reuse, with and without TLS",
        [
            new VariantRule("chat-send", "chat-send-new-connection", "a lasting connection against one a call", s_clients, [.. s_wires, .. s_tls], s_time),
            new VariantRule("ticker-quote", "ticker-quote-new-connection", "a lasting connection against one a call", s_clients, [.. s_wires, .. s_tls], s_time),
        ]),
        new("stateful-memory", "Each open connection costs the server memory, and REST's statelessness saves it", "memory per idle connection and per idle stream",
        [
            new ConnectionsRule(1024, new Threshold(0.5, "below 1 KiB a connection, a million of them fit into one GiB; from one run each, so half as much again to be sure.")),
            new LeanerConnectionRule("rest-json", ["websocket-json", "grpc"], s_single),
        ]),
        new("one-writer", "A WebSocket allows one writer at a time, and guarding it costs throughput", "16 senders on one socket against 16 on sockets of their own",
        [
            new VariantRule("chat-send-16-apart", "chat-send-16", "a socket each against one shared", ["websocket-json", "websocket-protobuf"], s_wires, s_time),
        ])
        {
            Limits = "The suite's writer sends what waits together as one batch; a lock around SendAsync, without batches, is not measured.",
        },
        new("rest-caching", "HTTP caching makes read-heavy REST cheaper than anything else", "conditional requests: bytes and time against every other contender, by hit rate",
        [
            new FasterRule("rest-json-cached", s_uncached, [.. s_held, .. s_moved], s_wires, s_time),
            new SmallerRule("rest-json-cached", s_uncached, CountedFigure.Wire, [.. s_held, .. s_moved], s_counted, s_bytes),
            new HitRateRule("rest-json-cached", s_uncached, s_heldOrMoved, s_counted, s_hitRates, MixedFigure.Time, s_means),
            new HitRateRule("rest-json-cached", s_uncached, s_heldOrMoved, s_counted, s_hitRates, MixedFigure.Wire, s_bytes),
        ])
        {
            Limits = "A cache that answers for the server, as a proxy or a content delivery network does, is not measured.",
        },
        new("grpc-streaming-cheaper", "Streaming many messages is cheaper than many calls", "stream and ingest per message against a call for each",
        [
            new PerMessageRule("grpc", [("ticker-stream", "ticker-quote"), ("ticker-ingest", "ticker-quote"), ("chat-converse", "chat-send")], s_wires, s_means),
        ]),
        new("text-is-inefficient", "Text protocols waste bandwidth", "payload and wire bytes in JSON against protobuf, with and without compression",
        [
            new SmallerRule("rest-protobuf", ["rest-json", "rest-json-gzip"], CountedFigure.Wire, s_all, s_counted, s_bytes),
            new SmallerRule("websocket-protobuf", ["websocket-json", "websocket-json-deflate"], CountedFigure.Wire, s_all, s_counted, s_bytes),
        ]),
        new("compression-pays", "Compression pays", "bytes saved against time spent, by size and by network speed",
        [
            new TransferRule(
                [("rest-json-gzip", "rest-json"), ("grpc-gzip", "grpc"), ("websocket-json-deflate", "websocket-json")],
                ["chat-send", "chat-send-medium", "chat-send-large", "chat-history", "ticker-snapshot"], "memory", [1, 10, 100, 1000], s_means),
        ]),
        new("deadlines-free", "Deadlines and cancellation are built in and cost nothing", "a call with and without a deadline; how late a deadline fires, and what it costs the connection",
        [
            new VariantRule("chat-send-deadline", "chat-send", "with a deadline against without", s_clients, s_wires, s_time, orAsFast: true),
            new DeadlineRule(s_clients, s_single),
        ])
        {
            Limits = "A deadline that the caller keeps, by cancelling: gRPC's own also travels to the server. The server answers as if nothing had been given up.",
        },
        new("tls-tax", "TLS makes the difference between protocols disappear", "every unary workload with and without TLS, over connections that stand and over one that is opened for each call",
        [
            new VanishesRule([("grpc", "rest-json"), ("websocket-json", "rest-json"), ("grpc", "websocket-json")], [.. s_unary, .. s_newConnections], "tcp", "tls", s_time),
        ]),
        new("sse-enough", "For one-way push, Server-Sent Events do as well as WebSocket", "stream and fan-out",
        [
            new FasterRule("sse-json", ["websocket-json"], ["ticker-stream", "ticker-fanout", "chat-broadcast"], s_wires, s_time, orAsFast: true),
            new PushRule("sse-json", ["websocket-json"], [PushFigure.Median, PushFigure.Tail, PushFigure.Bytes], s_single, orAsGood: true),
        ]),
        new("long-polling-costly", "Long polling is wasteful", "bytes and requests per delivered message against push",
        [
            new SmallerRule("websocket-json", ["longpoll-json"], CountedFigure.Wire, ["chat-broadcast", "ticker-fanout"], s_counted, s_bytes),
            new PushRule("websocket-json", ["longpoll-json"], [PushFigure.Bytes, PushFigure.Requests], s_single),
        ]),
        new("typed-contract", "A schema catches mistakes that JSON lets through", "unknown field, missing field, wrong type, old client: what each decoder does",
        [
            new ProbeRule("protobuf", ["json", "json-defaults"], new Threshold(0, "nothing is measured here: every mistake that one refuses and the other does not counts once.")),
        ])
        {
            Limits = "What is caught while a program runs, by JSON read strictly (every member required) and as ASP.NET Core reads it by default. A schema's compiler also catches mistakes before that, and so do types shared by both ends, whatever the encoding.",
        },
    ];
}
