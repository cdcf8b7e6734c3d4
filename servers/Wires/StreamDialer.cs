using System.Net.WebSockets;

namespace Servers.Wires;

/// <summary>The dialer of every wire that carries bytes: one way to open a stream serves HTTP, WebSocket and bare connections alike.</summary>
/// <param name="open">Opens a stream to the host.</param>
/// <param name="counter">Counts the bytes of all of them; null where nothing is counted.</param>
public sealed class StreamDialer(Func<CancellationToken, ValueTask<Stream>> open, ByteCounter? counter) : IDialer
{
    /// <inheritdoc />
    public Uri BaseAddress { get; } = new("http://localhost");

    /// <inheritdoc />
    public HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        ConnectCallback = (_, cancellationToken) => ConnectAsync(cancellationToken),
        EnableMultipleHttp2Connections = true, // As GrpcChannel sets it by default: it matters above 100 requests in flight.
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        UseCookies = false,
        UseProxy = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null, // No tracing header: it would add bytes to HTTP alone.
    };

    /// <inheritdoc />
    public async ValueTask<WebSocket> ConnectWebSocketAsync(
        string path, string? subprotocol, Action<ClientWebSocketOptions> configure, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            if (subprotocol is not null)
            {
                socket.Options.AddSubProtocol(subprotocol);
            }

            configure(socket.Options);
            using var invoker = new HttpMessageInvoker(CreateHandler());
            await socket.ConnectAsync(new Uri($"ws://localhost{path}"), invoker, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        var stream = await open(cancellationToken);
        return counter is null ? stream : new CountingStream(stream, counter);
    }
}
