using System.Net;
using Payloads.Encodings;
using Servers.Floor;
using Servers.Grpc;
using Servers.Rest;
using Servers.WebSockets;

namespace Servers;

/// <summary>Every contender of the suite. To add one: its folder, and its line here.</summary>
public static class Contenders
{
    /// <summary>In the order of the tables; the floor is last, because it is what the others are held against.</summary>
    public static IReadOnlyList<IContender> All { get; } =
    [
        new RestContender("rest-json", PayloadEncoding.Json, HttpVersion.Version11),
        new RestContender("rest-json-h2", PayloadEncoding.Json, HttpVersion.Version20),
        new RestGzip.GzipRestContender(),
        new RestCached.CachedRestContender(),
        new RestContender("rest-protobuf", PayloadEncoding.Protobuf, HttpVersion.Version11),
        new Sse.SseContender(),
        new WebSocketContender("websocket-json", PayloadEncoding.Json),
        new WebSocketContender("websocket-json-deflate", PayloadEncoding.Json, deflates: true),
        new WebSocketContender("websocket-protobuf", PayloadEncoding.Protobuf),
        new GrpcContender("grpc"),
        new GrpcContender("grpc-gzip", compresses: true),
        new Lines.LinesContender(),
        new FloorContender(),
    ];
}
