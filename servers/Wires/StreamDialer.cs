using System.Net;
using System.Net.WebSockets;

namespace Servers.Wires;

/// <summary>The dialer of every wire that carries bytes: one way to open a stream serves HTTP, WebSocket and bare connections alike.</summary>
public sealed class StreamDialer : IDialer
{
    private readonly Func<CancellationToken, ValueTask<Stream>> _open;
    private readonly PinnedServer? _server;
    private readonly ByteCounter? _counter;

    /// <param name="open">Opens a stream, beneath TLS.</param>
    /// <param name="server">Whom TLS is spoken to; null where it is not spoken.</param>
    /// <param name="counter">Counts the bytes of all of them; null where nothing is counted.</param>
    internal StreamDialer(Func<CancellationToken, ValueTask<Stream>> open, PinnedServer? server, ByteCounter? counter)
    {
        (_open, _server, _counter) = (open, server, counter);
        BaseAddress = new Uri(server is null ? "http://localhost" : "https://localhost");
    }

    /// <inheritdoc />
    public Uri BaseAddress { get; }

    /// <summary>A dialer to the same host, whose streams pass through something else on their way, beneath TLS.</summary>
    public StreamDialer Through(Func<Stream, Stream> wrap) =>
        new(async cancellationToken => wrap(await _open(cancellationToken)), _server, _counter);

    /// <inheritdoc />
    public HttpMessageHandler CreateHandler()
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = (_, cancellationToken) => OpenAsync(cancellationToken),
            EnableMultipleHttp2Connections = true, // As GrpcChannel sets it by default: it matters above 100 requests in flight.
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            UseCookies = false,
            UseProxy = false,
            AllowAutoRedirect = false,
            ActivityHeadersPropagator = null, // No tracing header: it would add bytes to HTTP alone.
        };
        if (_server is not null)
        {
            // The handler shakes hands itself: it knows which version of HTTP to ask for by ALPN.
            handler.SslOptions = _server.ClientOptions();
        }

        if (_counter is not null)
        {
            handler.PlaintextStreamFilter = MeterAsync;
        }

        return handler;
    }

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
            await socket.ConnectAsync(new Uri($"{(_server is null ? "ws" : "wss")}://localhost{path}"), invoker, cancellationToken);
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
        var stream = await OpenAsync(cancellationToken);
        return _server is null ? stream : await _server.AuthenticateAsync(stream, cancellationToken);
    }

    private async ValueTask<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        var stream = await _open(cancellationToken);
        return _counter is null ? stream : new CountingStream(stream, _counter);
    }

    private ValueTask<Stream> MeterAsync(SocketsHttpPlaintextStreamFilterContext context, CancellationToken cancellationToken) => new(
        context.NegotiatedHttpVersion == HttpVersion.Version20
            ? new Http2MeteringStream(context.PlaintextStream, _counter!)
            : context.PlaintextStream);
}
