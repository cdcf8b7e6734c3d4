using System.Net;

namespace Servers.Wires;

/// <summary>Dials a host that another process serves.</summary>
public static class RemoteHost
{
    /// <summary>Opens connections to a host.</summary>
    /// <param name="endpoint">Its address and port; a name is not looked up.</param>
    /// <param name="fingerprint">What the wire that it is laid on says (<see cref="Wire.Fingerprint"/>); null where no TLS is spoken.</param>
    /// <param name="counter">Counts the bytes of all connections; null where nothing is counted.</param>
    /// <exception cref="ArgumentException">The fingerprint is none.</exception>
    public static IDialer Dial(IPEndPoint endpoint, string? fingerprint, ByteCounter? counter) =>
        new StreamDialer(
            cancellationToken => SocketConnection.OpenAsync(endpoint, cancellationToken),
            fingerprint is null ? null : new PinnedServer(fingerprint),
            counter,
            fingerprint is null || counter is not null ? null : () => endpoint);
}
