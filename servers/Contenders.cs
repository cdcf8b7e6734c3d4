using System.Net;
using Payloads.Encodings;
using Servers.Connections;
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
        new LongPolling.LongPollContender(),
        new SignalR.SignalRContender(),
        new WebSocketContender("websocket-json", PayloadEncoding.Json),
        new WebSocketContender("websocket-json-deflate", PayloadEncoding.Json, deflates: true),
        new WebSocketContender("websocket-protobuf", PayloadEncoding.Protobuf),
        new GrpcContender("grpc"),
        new GrpcContender("grpc-gzip", compresses: true),
        new Lines.LinesContender(),
        new FloorContender(),
    ];

    /// <summary>A contender by its name, which may have settings behind it: <c>grpc@connections=4+window=1MiB</c>.</summary>
    /// <returns>Null where there is none of that name.</returns>
    /// <exception cref="FormatException">The settings are none that it has.</exception>
    public static IContender? Named(string name)
    {
        var bare = ConnectionSettings.Bare(name);
        var contender = All.FirstOrDefault(contender => contender.Name == bare);
        return bare == name ? contender : contender?.Configured(ConnectionSettings.Parse(name[(bare.Length + 1)..]));
    }
}
