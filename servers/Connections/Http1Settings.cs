using Servers.Wires;

namespace Servers.Connections;

/// <summary>What can be chosen of connections that carry HTTP/1.1: how many. A connection has one request at a time, and the others wait.</summary>
internal static class Http1Settings
{
    public static IReadOnlyList<SettingChoice> Choices { get; } =
    [
        new(
            ConnectionSetting.Connections,
            "per-worker: a connection for each request under way, pooled",
            "SocketsHttpHandler.MaxConnectionsPerServer",
            ConnectionStrategy.PerWorker.Most),
    ];

    /// <summary>A dialer whose handlers pool as many connections as chosen.</summary>
    public static IDialer Http1Dialer(this ConnectionSettings settings, IDialer dialer) => settings.Connections is { } connections
        ? new SettingDialer(dialer, handler => handler.MaxConnectionsPerServer = connections.Most)
        : dialer;
}
