using System.Net;
using System.Net.Sockets;

namespace Servers.Wires;

/// <summary>
/// Passes datagrams on to a server and its answers back, and counts both: QUIC opens no stream that could be led through a counter.
/// What is counted is what UDP carries: QUIC's headers, acknowledgements and padding included, UDP's own header not. Never in a timed pass.
/// </summary>
internal sealed class DatagramRelay : IAsyncDisposable
{
    private const int MostBytes = 65_535; // Of a datagram, its headers included.

    // Of the loop that passes up alone, and once that has ended of whoever disposes.
    private readonly Dictionary<EndPoint, Client> _clients = [];

    private readonly CancellationTokenSource _disposed = new();
    private readonly Socket _front = NewSocket();
    private readonly IPEndPoint _server;
    private readonly ByteCounter _counter;
    private readonly Task _passingUp;

    public DatagramRelay(IPEndPoint server, ByteCounter counter)
    {
        (_server, _counter) = (server, counter);
        _front.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Address = (IPEndPoint)_front.LocalEndPoint!;
        _passingUp = PassAsync(PassUpAsync);
    }

    /// <summary>Where clients find it, instead of the server.</summary>
    public IPEndPoint Address { get; }

    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync();
        await _passingUp;
        foreach (var client in _clients.Values)
        {
            await client.PassingDown;
            client.Socket.Dispose();
        }

        _front.Dispose();
    }

    private static Socket NewSocket() => new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

    private async Task PassAsync(Func<Memory<byte>, Task> passOne)
    {
        var datagram = new byte[MostBytes];
        while (!_disposed.IsCancellationRequested)
        {
            try
            {
                await passOne(datagram);
            }
            catch (SocketException)
            {
                // A datagram that can't be passed on is lost, as datagrams may be: whoever sent it sends it again.
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    private async Task PassUpAsync(Memory<byte> datagram)
    {
        var received = await _front.ReceiveFromAsync(datagram, _server, _disposed.Token);
        if (!_clients.TryGetValue(received.RemoteEndPoint, out var client))
        {
            var socket = NewSocket();
            await socket.ConnectAsync(_server, _disposed.Token);
            client = new Client(socket, PassAsync(answer => PassDownAsync(socket, received.RemoteEndPoint, answer)));
            _clients.Add(received.RemoteEndPoint, client);
        }

        _counter.AddUp(received.ReceivedBytes);
        await client.Socket.SendAsync(datagram[..received.ReceivedBytes], _disposed.Token);
    }

    private async Task PassDownAsync(Socket socket, EndPoint client, Memory<byte> datagram)
    {
        var received = await socket.ReceiveAsync(datagram, _disposed.Token);
        _counter.AddDown(received);
        await _front.SendToAsync(datagram[..received], client, _disposed.Token);
    }

    private sealed record Client(Socket Socket, Task PassingDown);
}
