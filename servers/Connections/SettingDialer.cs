using System.Net.WebSockets;
using Servers.Wires;

namespace Servers.Connections;

/// <summary>A dialer whose HTTP connections are set as somebody chose.</summary>
/// <param name="dialer">What opens the connections.</param>
/// <param name="set">Sets a handler; not called where the wire has another than <see cref="SocketsHttpHandler"/>, because no connection is beneath that.</param>
internal sealed class SettingDialer(IDialer dialer, Action<SocketsHttpHandler> set) : IDialer
{
    public Uri BaseAddress => dialer.BaseAddress;

    public HttpMessageHandler CreateHandler()
    {
        var handler = dialer.CreateHandler();
        if (handler is SocketsHttpHandler sockets)
        {
            set(sockets);
        }

        return handler;
    }

    public ValueTask<WebSocket> ConnectWebSocketAsync(
        string path, string? subprotocol, Action<ClientWebSocketOptions> configure, CancellationToken cancellationToken) =>
        dialer.ConnectWebSocketAsync(path, subprotocol, configure, cancellationToken);

    public ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken) => dialer.ConnectAsync(cancellationToken);

    public IDialer Through(Func<Stream, Stream> wrap) => new SettingDialer(dialer.Through(wrap), set);
}
