using System.Buffers.Binary;
using System.Text;
using Conformance.Tests.Cases;
using Conformance.Tests.Hosting;
using Conformance.Tests.Http2;
using Payloads.Corpora;
using Servers;
using static Conformance.Tests.Http2.Http2Frame;

namespace Conformance.Tests.Grpc;

/// <summary>gRPC over HTTP/2 by its bytes: requests, length-prefixed messages, deadlines and metadata.</summary>
internal sealed class GrpcSuite : Suite
{
    private const string Ok = "1:grpc-0 next";
    private const string InvalidArgument = "1:grpc-3 next";
    private const string Unimplemented = "1:grpc-12 next";
    private const string Internal = "1:grpc-13 next";
    private const string Send = "/chat.Chat/Send";
    private const string Converse = "/chat.Chat/Converse";
    private const string Ingest = "/ticker.Ticker/Ingest";
    private const string Quote = "/ticker.Ticker/GetQuote";

    private static readonly byte[] s_message = [8, 7, 18, 4, .. "grpc"u8, 26, 1, (byte)'a', 34, 1, (byte)'b', 40, 1];
    private static readonly byte[] s_symbol = [10, (byte)Corpus.Default.Quotes[0].Symbol.Length, .. Encoding.UTF8.GetBytes(Corpus.Default.Quotes[0].Symbol)];

    private static readonly IReadOnlyList<WireCase> s_cases =
    [
        Call("unary", Ok, Send, Framed(s_message)),
        Call("unary-of-the-other-service", Ok, Quote, Framed(s_symbol)),
        Call("unary-of-an-empty-message", Ok, "/ticker.Ticker/GetSnapshot", Framed([])),
        Call("unary-in-small-frames", Ok, Send, InPieces(Framed(s_message))),
        Call("unary-of-60000-bytes", Ok, Send, InFrames(Prefixed([.. s_message[..11], 0x22, 0xE0, 0xD4, 0x03, .. Enumerable.Repeat((byte)'x', 60_000)]))),
        Call("unary-refused", "1:grpc-5 next", Quote, Framed([10, 4, .. "NONE"u8])),
        Call("unary-with-unknown-fields", Ok, Send, Framed([.. s_message, 0xF8, 0x07, 0x01])),
        Call("client-stream-of-none", Ok, Ingest, Of(Data, EndStream, 1, [])),
        Call("client-stream-of-two", Ok, Ingest, Data2(Tick(), Tick())),
        Call("duplex-of-none", Ok, Converse, Of(Data, EndStream, 1, [])),
        Call("duplex-of-two", Ok, Converse, Data2(s_message, s_message)),
        Call("server-stream", Ok, "/ticker.Ticker/Subscribe", Framed([16, 10])),
        Call("method-unknown", Unimplemented, "/chat.Chat/Nothing", Framed([])),
        Call("service-unknown", Unimplemented, "/chat.Nothing/Send", Framed([])),
        Call("method-in-another-case", Unimplemented, "/chat.Chat/send", Framed([])),
        .. new[] { "application/grpc", "application/grpc+proto", "application/grpc; a=b", "application/grpc+proto; a=b", "APPLICATION/GRPC" }
            .Select(static (type, i) => With($"content-type-{i + 1}", Ok, Send, Framed(s_message), type)),
        .. new[] { "text/plain", "application/json", "application/grpcfoo", "application/grpc-web", "" }
            .Select(static (type, i) => With($"content-type-unknown-{i + 1}", "1:415 next | 1:415 1:grpc-13 next", Send, Framed(s_message), type)),
        With("te-missing", Ok + " | 1:400 next", Send, Framed(s_message), te: null),
        .. new[] { "GET", "PUT", "DELETE" }.Select(static (method, i) =>
            With($"method-of-http-{i + 1}", "1:405 next | 1:grpc-12 next | 1:404 next | 1:405 1:grpc-12 next", Send, Framed(s_message), method: method)),
        .. new[] { "1H", "1M", "10S", "10000m", "10000000u", "99999999n", "99999999H" }.Select(static (timeout, i) =>
            With($"timeout-{i + 1}", Ok, Send, Framed(s_message), metadata: ("grpc-timeout", timeout))),
        .. new[] { "", "S", "1", "-1S", "1s", "1.5S", "123456789S", "abc", "1 S", "1SS" }.Select(static (timeout, i) =>
            With($"timeout-invalid-{i + 1}", Ok + " | 1:grpc-13 next | 1:grpc-3 next | 1:400 next", Send, Framed(s_message), metadata: ("grpc-timeout", timeout))),
        With("timeout-of-a-microsecond", "1:grpc-4 next | 1:grpc-4 1:CANCEL next", "/chat.Chat/Join", Framed([10, 4, .. "grpc"u8]), metadata: ("grpc-timeout", "1u")),
        With("timeout-of-a-stream", "1:grpc-4 next | 1:grpc-4 1:CANCEL next", "/chat.Chat/Join", Framed([10, 4, .. "grpc"u8]), metadata: ("grpc-timeout", "20m")),
        With("metadata", Ok, Send, Framed(s_message), metadata: ("custom", "value")),
        With("metadata-binary", Ok, Send, Framed(s_message), metadata: ("custom-bin", "AAECAw==")),
        With("metadata-binary-unpadded", Ok, Send, Framed(s_message), metadata: ("custom-bin", "AAECAw")),
        With("metadata-binary-not-base64", Ok + " | 1:grpc-13 next | 1:400 next", Send, Framed(s_message), metadata: ("custom-bin", "!")),
        With("metadata-reserved", Ok, Send, Framed(s_message), metadata: ("grpc-foo", "bar")),
        With("encoding-identity", Ok, Send, Framed(s_message), metadata: ("grpc-encoding", "identity")),
        With("encoding-unknown", Unimplemented, Send, Framed(s_message, compressed: 1), metadata: ("grpc-encoding", "foo")),
        Call("compressed-without-encoding", Internal, Send, Framed(s_message, compressed: 1)),
        With("compressed-as-identity", Internal, Send, Framed(s_message, compressed: 1), metadata: ("grpc-encoding", "identity")),
        With("compressed-badly", Internal + " | 1:grpc-2 next | " + InvalidArgument, Send, Framed(s_message, compressed: 1), metadata: ("grpc-encoding", "gzip")),
        .. new byte[] { 2, 127, 255 }.Select(static (flag, i) => Call($"flag-unknown-{i + 1}", Internal + " | 1:grpc-2 next", Send, Framed(s_message, compressed: flag))),
        Call("message-missing", Internal + " | " + Unimplemented, Send, Of(Data, EndStream, 1, [])),
        Call("messages-two", Internal + " | " + Unimplemented, Send, Data2(s_message, s_message)),
        Call("message-and-rubbish", Internal, Send, Of(Data, EndStream, 1, [.. Prefixed(s_message), 1, 2, 3])),
        .. Enumerable.Range(1, 4).Select(static length => Call($"prefix-cut-at-{length}", Internal, Send, Of(Data, EndStream, 1, Prefixed(s_message)[..length]))),
        .. new[] { 1, 5, 10 }.Select(static length => Call($"message-cut-at-{length}", Internal, Send, Of(Data, EndStream, 1, Prefixed(s_message)[..(5 + length)]))),
        .. new[] { 65_537u, 1u << 20, 0x7FFFFFFFu, uint.MaxValue }.Select(static (length, i) => Call(
            $"message-announced-too-large-{i + 1}", "1:grpc-8 next" + (length == uint.MaxValue ? " | 1:grpc-2 next" : ""), Send, Of(Data, EndStream, 1, [.. Prefix(0, length), 1, 2, 3]))),
        .. new[] { Send, Converse, Ingest, Quote, "/chat.Chat/Join", "/chat.Chat/History" }.SelectMany(static (path, i) => new[]
        {
            Call($"message-no-protobuf-{i + 1}", InvalidArgument, path, Framed([0xFF, 0xFF, 0xFF])),
            Call($"message-with-a-cut-string-{i + 1}", InvalidArgument, path, Framed([10, 20, (byte)'a'])),
            Call($"message-with-tag-zero-{i + 1}", InvalidArgument, path, Framed([0, 0])),
        }),
        Call("message-not-utf-8", InvalidArgument, Quote, Framed([10, 2, 0xC3, 0x28])),
        Call("message-empty-where-a-name-is-due", InvalidArgument, Send, Framed([])),
        Call("message-nested-deep", InvalidArgument, Send, Framed([.. Enumerable.Repeat((byte)123, 10_000)])),
    ];

    public override string Name => "gRPC messages (gRPC over HTTP/2)";

    public override IReadOnlyList<WireCase> CasesFor(IContender contender) => Spoken.By(contender).Grpc ? s_cases : [];

    public override Task<string> RunAsync(IContender contender, ContenderHost host, WireCase wireCase) =>
        Http2Suite.ExchangeAsync(host, wireCase.Sent(contender));

    private static WireCase Call(string id, string expected, string path, byte[] data) => With(id, expected, path, data);

    private static WireCase With(
        string id, string expected, string path, byte[] data, string type = "application/grpc", string? te = "trailers", string method = "POST", (string Name, string Value)? metadata = null)
    {
        (string, string)[] fields =
        [
            .. HeaderBlock.Pseudo(method, path),
            .. type.Length > 0 ? new[] { ("content-type", type) } : [],
            .. te is null ? Array.Empty<(string, string)>() : [("te", te)],
            .. metadata is { } pair ? new[] { pair } : [],
        ];
        return new WireCase($"grpc-{id}", "gRPC over HTTP/2", expected, [.. Of(Headers, EndHeaders, 1, HeaderBlock.Of(fields)), .. data]);
    }

    private static byte[] Prefix(byte compressed, uint length)
    {
        var prefix = new byte[5];
        prefix[0] = compressed;
        BinaryPrimitives.WriteUInt32BigEndian(prefix.AsSpan(1), length);
        return prefix;
    }

    private static byte[] Prefixed(byte[] message, byte compressed = 0) => [.. Prefix(compressed, (uint)message.Length), .. message];

    private static byte[] Framed(byte[] message, byte compressed = 0) => Of(Data, EndStream, 1, Prefixed(message, compressed));

    private static byte[] Data2(byte[] first, byte[] second) => [.. Of(Data, 0, 1, Prefixed(first)), .. Of(Data, EndStream, 1, Prefixed(second))];

    private static byte[] InFrames(byte[] data) =>
        [.. data.Chunk(16_000).SelectMany(static piece => Of(Data, 0, 1, piece)), .. Of(Data, EndStream, 1, [])];

    private static byte[] InPieces(byte[] frame) =>
        [.. frame[9..].SelectMany(static one => Of(Data, 0, 1, [one])), .. Of(Data, EndStream, 1, [])];

    private static byte[] Tick() => [18, .. s_symbol[1..], 24, 1, 32, 1, 40, 1];
}
