using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Servers.Wires;

/// <summary>A link over sockets; the endpoint is known only once the host listens.</summary>
internal sealed class SocketLink(Func<string, EndPoint> parse, Action dispose) : IWireLink
{
    private EndPoint? _endpoint;

    public void Started(WebApplication app) => _endpoint = parse(
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IDialer Dialer(ByteCounter? counter) => new StreamDialer(ConnectAsync, counter);

    public ValueTask DisposeAsync()
    {
        dispose();
        return ValueTask.CompletedTask;
    }

    private async ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken) => await SocketConnection.OpenAsync(
        _endpoint ?? throw new InvalidOperationException("the host has not been started"), cancellationToken);
}
