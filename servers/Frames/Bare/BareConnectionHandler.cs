using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using Servers.Application;
using Servers.Frames.Serving;

namespace Servers.Frames.Bare;

/// <summary>Serves bare connections as Kestrel accepts them.</summary>
internal sealed class BareConnectionHandler(
    BareContender contender, FrameService service, ServiceLimits limits, IHostApplicationLifetime lifetime) : ConnectionHandler
{
    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        await using var channel = contender.CreateChannel(
            connection.Transport.Input, connection.Transport.Output, limits.MessageBytes, connection.Abort);
        await new ServedConnection(channel, service).RunAsync(lifetime.ApplicationStopping);
    }
}
