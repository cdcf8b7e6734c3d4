using System.Net;
using System.Net.Sockets;

namespace Servers.Wires;

/// <summary>A client's connection over a socket.</summary>
internal static class SocketStream
{
    public static async ValueTask<Stream> OpenAsync(EndPoint address, CancellationToken cancellationToken)
    {
        var isTcp = address is IPEndPoint;
        var socket = new Socket(address.AddressFamily, SocketType.Stream, isTcp ? ProtocolType.Tcp : ProtocolType.Unspecified);
        try
        {
            if (isTcp)
            {
                socket.NoDelay = true; // Of TCP alone: a Unix domain socket refuses the option, whatever its value.
            }

            await socket.ConnectAsync(address, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
