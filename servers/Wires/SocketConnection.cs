using System.Net;
using System.Net.Sockets;

namespace Servers.Wires;

/// <summary>Opens connections over the kernel's sockets.</summary>
internal static class SocketConnection
{
    public static async ValueTask<Stream> OpenAsync(EndPoint endpoint, CancellationToken cancellationToken)
    {
        var isTcp = endpoint is IPEndPoint;
        var socket = new Socket(
            endpoint.AddressFamily, SocketType.Stream, isTcp ? ProtocolType.Tcp : ProtocolType.Unspecified);
        try
        {
            if (isTcp)
            {
                socket.NoDelay = true; // Of TCP alone: a Unix domain socket refuses the option, whatever its value.
            }

            await socket.ConnectAsync(endpoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
