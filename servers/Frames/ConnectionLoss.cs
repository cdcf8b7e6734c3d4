using System.Net.WebSockets;

namespace Servers.Frames;

/// <summary>Tells the failures of a connection from faults of the program.</summary>
internal static class ConnectionLoss
{
    /// <summary>True for what a channel throws when its connection is gone: the failure itself, or that somebody cut it.</summary>
    public static bool Is(Exception reason) =>
        reason is IOException or WebSocketException or OperationCanceledException or ObjectDisposedException;
}
