using System.Net;
using Microsoft.AspNetCore.Connections;
using Servers.Wires;

namespace Servers.SignalR.Client;

/// <summary>Connects the client of SignalR over a wire: to the WebSocket itself, without negotiating first.</summary>
internal sealed class WebSocketConnectionFactory(IDialer dialer, string path) : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new WebSocketConnection(await dialer.ConnectWebSocketAsync(path, subprotocol: null, static _ => { }, cancellationToken));
}
