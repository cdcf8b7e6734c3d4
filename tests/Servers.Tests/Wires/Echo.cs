using System.Buffers;
using Microsoft.AspNetCore.Connections;

namespace Servers.Tests.Wires;

internal static class Echo
{
    /// <summary>Sends back whatever comes, until the client closes.</summary>
    public static async Task BytesAsync(ConnectionContext connection)
    {
        while (true)
        {
            var read = await connection.Transport.Input.ReadAsync();
            foreach (var segment in read.Buffer)
            {
                connection.Transport.Output.Write(segment.Span);
            }

            connection.Transport.Input.AdvanceTo(read.Buffer.End);
            if ((await connection.Transport.Output.FlushAsync()).IsCompleted || read.IsCompleted)
            {
                return;
            }
        }
    }
}
