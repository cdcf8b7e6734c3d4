using System.Net;
using System.Net.WebSockets;

namespace Servers.Wires;

/// <summary>The dialer of every wire that carries bytes: one way to open a stream serves HTTP, WebSocket and bare connections alike.</summary>
/// <param name="open">Opens a stream, beneath TLS.</param>
/// <param name="server">Whom TLS is spoken to; null where it is not spoken.</param>
/// <param name="counter">Counts the bytes of all of them; null where nothing is counted.</param>
/// <param name="quic">Where QUIC finds the server; null where it does not.</param>
internal sealed class StreamDialer(
    Func<CancellationToken, ValueTask<Stream>> open, PinnedServer? server, ByteCounter? counter, Func<IPEndPoint>? quic = null) : IDialer
{
    public Uri BaseAddress { get; } = new(server is null ? "http://localhost" : "https://localhost");

    public HttpMessageHandler CreateHandler()
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = (_, cancellationToken) => OpenAsync(cancellationToken),
            EnableMultipleHttp2Connections = true, // As GrpcChannel sets it by default: it matters above 100 requests in flight.
            EnableMultipleHttp3Connections = true, // As for HTTP/2.
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            UseCookies = false,
            UseProxy = false,
            AllowAutoRedirect = false,
            ActivityHeadersPropagator = null, // No tracing header: it would add bytes to HTTP alone.
        };
        if (server is not null)
        {
            // The handler shakes hands itself: it knows which version of HTTP to ask for by ALPN.
            handler.SslOptions = server.ClientOptions();
        }

        if (counter is not null)
        {
            handler.PlaintextStreamFilter = MeterAsync;
        }

        return handler;
    }

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
            await socket.ConnectAsync(new Uri($"{(server is null ? "ws" : "wss")}://localhost{path}"), invoker, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public Uri QuicAddress() => quic is not null
        ? new Uri($"https://{quic()}")
        : throw new NotSupportedException("QUIC can't be dialled here: it has no stream beneath it, to be led through anything or counted at this end");

    public async ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        var stream = await OpenAsync(cancellationToken);
        return server is null ? stream : await server.AuthenticateAsync(stream, cancellationToken);
    }

    public IDialer Through(Func<Stream, Stream> wrap) =>
        new StreamDialer(async cancellationToken => wrap(await open(cancellationToken)), server, counter);

    private async ValueTask<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        var stream = await open(cancellationToken);
        return counter is null ? stream : new CountingStream(stream, counter);
    }

    private ValueTask<Stream> MeterAsync(SocketsHttpPlaintextStreamFilterContext context, CancellationToken cancellationToken) => new(
        context.NegotiatedHttpVersion == HttpVersion.Version20
            ? new Http2MeteringStream(context.PlaintextStream, counter!)
            : context.PlaintextStream);
}
