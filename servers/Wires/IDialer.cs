using System.Net.WebSockets;

namespace Servers.Wires;

/// <summary>Opens connections to one host: the client end of a wire, the same for every protocol.</summary>
public interface IDialer
{
    /// <summary>What requests are addressed to. The name is not looked up.</summary>
    Uri BaseAddress { get; }

    /// <summary>A handler for HTTP/1.1, HTTP/2 or HTTP/3 (by the request's version) whose connections run over this wire. The caller disposes it.</summary>
    HttpMessageHandler CreateHandler();

    /// <summary>Opens a WebSocket.</summary>
    /// <param name="path">The path, beginning with a slash.</param>
    /// <param name="subprotocol">The subprotocol to ask for; null to ask for none.</param>
    /// <param name="configure">Sets options such as keep-alive.</param>
    /// <param name="cancellationToken">Gives the attempt up.</param>
    ValueTask<WebSocket> ConnectWebSocketAsync(
        string path, string? subprotocol, Action<ClientWebSocketOptions> configure, CancellationToken cancellationToken);

    /// <summary>
    /// What requests by HTTP/3 are addressed to, instead of <see cref="BaseAddress"/>: QUIC opens no stream over the wire, it dials
    /// for itself. Where bytes are counted they go by a relay, which lasts as long as the wire is laid.
    /// </summary>
    /// <exception cref="NotSupportedException">QUIC does not pass over this wire, or not as this dialer would have it.</exception>
    Uri QuicAddress() => throw new NotSupportedException("QUIC does not pass here: HTTP/3 can't be spoken");

    /// <summary>Opens a bare connection.</summary>
    /// <exception cref="NotSupportedException">No bytes pass over this wire.</exception>
    ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken);

    /// <summary>The same, with every connection led through something, beneath TLS where that is spoken.</summary>
    /// <param name="wrap">Puts it around a connection's stream.</param>
    /// <exception cref="NotSupportedException">No bytes pass over this wire.</exception>
    IDialer Through(Func<Stream, Stream> wrap) => throw new NotSupportedException("no bytes pass over this wire: there is nothing to lead through anything");
}
