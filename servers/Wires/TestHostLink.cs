using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace Servers.Wires;

internal sealed class TestHostLink : IWireLink, IDialer
{
    private TestServer? _server;

    public Uri BaseAddress => Server.BaseAddress;

    private TestServer Server => _server ?? throw new InvalidOperationException("the host has not been started");

    public void Started(WebApplication app) => _server = app.GetTestServer();

    public IDialer Dialer(ByteCounter? counter) => counter is null
        ? this
        : throw new NotSupportedException("no bytes pass over testhost: there is nothing to count");

    public HttpMessageHandler CreateHandler() => Server.CreateHandler();

    public async ValueTask<WebSocket> ConnectWebSocketAsync(
        string path, string? subprotocol, Action<ClientWebSocketOptions> configure, CancellationToken cancellationToken)
    {
        // The other options are about frames and the connection beneath: here there is neither.
        var client = Server.CreateWebSocketClient();
        if (subprotocol is not null)
        {
            client.SubProtocols.Add(subprotocol);
        }

        return await client.ConnectAsync(new Uri(Server.BaseAddress, path), cancellationToken);
    }

    public ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException("no bytes pass over testhost: it has no bare connection");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
