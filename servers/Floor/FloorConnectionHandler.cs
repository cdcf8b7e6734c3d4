using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using Payloads.Encodings;
using Servers.Application;
using Servers.Frames.Serving;

namespace Servers.Floor;

/// <summary>Serves bare connections as Kestrel accepts them.</summary>
internal sealed class FloorConnectionHandler(ChatRooms rooms, TickerFeed feed, ServiceLimits limits, IHostApplicationLifetime lifetime)
    : ConnectionHandler
{
    private readonly FrameService _service = new(rooms, feed, PayloadEncoding.Protobuf);

    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        await using var channel = new FloorChannel(
            connection.Transport.Input, connection.Transport.Output, limits.MessageBytes, connection.Abort);
        await new ServedConnection(channel, _service).RunAsync(lifetime.ApplicationStopping);
    }
}
