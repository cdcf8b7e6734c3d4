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
    private EndPoint? _endpoint;

    public void Started(WebApplication app) => _endpoint = parse(
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IDialer Dialer(ByteCounter? counter) => new StreamDialer(ConnectAsync, server, counter);

    public ValueTask DisposeAsync()
    {
        dispose();
        return ValueTask.CompletedTask;
    }

    private ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken) => SocketConnection.OpenAsync(
        _endpoint ?? throw new InvalidOperationException("the host has not been started"), cancellationToken);
}
