using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Servers.Wires;

/// <summary>A link over sockets; the endpoint is known only once the host listens.</summary>
/// <param name="parse">Makes the endpoint of the address that the server listens on.</param>
/// <param name="dispose">Cleans up after the host.</param>
/// <param name="server">Whom TLS is spoken to; null where it is not spoken.</param>
internal sealed class SocketLink(Func<string, EndPoint> parse, Action dispose, PinnedServer? server = null) : IWireLink
{
    private readonly ConcurrentBag<DatagramRelay> _relays = [];
    private EndPoint? _endpoint;

    private EndPoint Endpoint => _endpoint ?? throw new InvalidOperationException("the host has not been started");

    public void Started(WebApplication app) => _endpoint = parse(
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IDialer Dialer(ByteCounter? counter) => new StreamDialer(
        ConnectAsync, server, counter, server is null ? null : () => QuicAddress(counter));

    public async ValueTask DisposeAsync()
    {
        foreach (var relay in _relays)
        {
            await relay.DisposeAsync();
        }

        dispose();
    }

    private ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken) => SocketConnection.OpenAsync(Endpoint, cancellationToken);

    private IPEndPoint QuicAddress(ByteCounter? counter)
    {
        if (counter is null)
        {
            return (IPEndPoint)Endpoint;
        }

        var relay = new DatagramRelay((IPEndPoint)Endpoint, counter);
        _relays.Add(relay);
        return relay.Address;
    }
}
