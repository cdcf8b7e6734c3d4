using Microsoft.AspNetCore.Server.Kestrel.Core;
using Servers.Wires;

namespace Servers.Connections;

/// <summary>What can be chosen of connections that carry HTTP/2.</summary>
internal static class Http2Settings
{
    /// <param name="pools">What a program opens more of for more connections: "GrpcChannels".</param>
    public static IReadOnlyList<SettingChoice> Choices(string pools) =>
    [
        new(
            ConnectionSetting.Connections,
            "one, and one more for every 100 calls under way, which is how many streams the server allows each",
            $"so many {pools}, each with SocketsHttpHandler.EnableMultipleHttp2Connections = false"),
        new(
            ConnectionSetting.Streams,
            "100, Kestrel's default; the client opens one more connection when they are used up",
            "Kestrel's Limits.Http2.MaxStreamsPerConnection",
            new Http2Limits().MaxStreamsPerConnection),
        new(
            ConnectionSetting.Window,
            "client 65,535 B, growing with the round trip's length; server 768 KiB a stream, 1 MiB a connection",
            "SocketsHttpHandler.InitialHttp2StreamWindowSize; Kestrel's Limits.Http2.InitialStreamWindowSize, and InitialConnectionWindowSize not below it"),
    ];

    /// <summary>Sets the server's end.</summary>
    public static void ApplyTo(this ConnectionSettings settings, Http2Limits limits)
    {
        limits.MaxStreamsPerConnection = settings.Streams ?? limits.MaxStreamsPerConnection;
        if (settings.Window is { } window)
        {
            limits.InitialStreamWindowSize = window;
            limits.InitialConnectionWindowSize = Math.Max(window, limits.InitialConnectionWindowSize);
        }
    }

    /// <summary>A dialer whose handlers each have one connection where a number is chosen, and the chosen window.</summary>
    public static IDialer Http2Dialer(this ConnectionSettings settings, IDialer dialer) => settings is { Connections: null, Window: null }
        ? dialer
        : new SettingDialer(dialer, handler =>
        {
            handler.EnableMultipleHttp2Connections = settings.Connections is null;
            handler.InitialHttp2StreamWindowSize = settings.Window ?? handler.InitialHttp2StreamWindowSize;
        });
}
