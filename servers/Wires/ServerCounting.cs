using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Servers.Wires;

/// <summary>Counting at the server's end of the wire: for clients that are not the suite's own, such as browsers.</summary>
public static class ServerCounting
{
    /// <summary>Counts every byte that connections of an endpoint receive (up) and send (down), headers and framing included.</summary>
    public static void CountBytes(this ListenOptions endpoint, ByteCounter counter) => endpoint.Use(next => async connection =>
    {
        var transport = connection.Transport;
        connection.Transport = new CountedTransport(transport, counter);
        try
        {
            await next(connection);
        }
        finally
        {
            connection.Transport = transport;
        }
    });
}
