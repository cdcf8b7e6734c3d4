using System.Collections.Concurrent;
using System.Net.WebSockets;
using Servers.Wires;

namespace Servers.Tests.Wires;

/// <summary>Dials as another does, and cuts what it has opened when told to.</summary>
internal sealed class CuttingDialer(IDialer inner) : IDialer
{
    private readonly ConcurrentBag<Stream> _open = [];

    public Uri BaseAddress => inner.BaseAddress;

    public HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        ConnectCallback = async (_, cancellationToken) => await ConnectAsync(cancellationToken),
    };

    public async ValueTask<WebSocket> ConnectWebSocketAsync(
        string path, string? subprotocol, Action<ClientWebSocketOptions> configure, CancellationToken cancellationToken)
    {
        subprotocol.ShouldBeNull("no test has cut a WebSocket with a subprotocol yet");
        var socket = new ClientWebSocket();
        configure(socket.Options);
        using var invoker = new HttpMessageInvoker(CreateHandler());
        await socket.ConnectAsync(new Uri($"ws://{BaseAddress.Host}{path}"), invoker, cancellationToken);
        return socket;
    }

    public async ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        var stream = await inner.ConnectAsync(cancellationToken);
        _open.Add(stream);
        return stream;
    }

    /// <summary>Cuts every connection that is open.</summary>
    /// <returns>How many there were.</returns>
    public int Cut()
    {
        var cut = 0;
        while (_open.TryTake(out var stream))
        {
            stream.Dispose();
            cut++;
        }

        return cut;
    }
}
