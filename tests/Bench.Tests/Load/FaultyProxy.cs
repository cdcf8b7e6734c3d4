using System.Net;
using System.Net.Sockets;

namespace Bench.Tests.Load;

/// <summary>A TCP proxy that passes bytes on, and on command delays, stalls or cuts them.</summary>
internal sealed class FaultyProxy : IAsyncDisposable
{
    private readonly Socket _listener = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly EndPoint _server;
    private readonly List<Socket> _open = [];
    private readonly Task _accepting;
    private TaskCompletionSource? _stall;

    public FaultyProxy(EndPoint server)
    {
        _server = server;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        _accepting = AcceptAsync();
    }

    /// <summary>Where clients connect to.</summary>
    public string Address => $"tcp://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}";

    /// <summary>How much later each batch of bytes arrives from now on.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Holds everything back for so long.</summary>
    public async Task StallAsync(TimeSpan length)
    {
        var stall = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _stall, stall);
        await Task.Delay(length);
        Volatile.Write(ref _stall, null);
        stall.SetResult();
    }

    /// <summary>Breaks every connection, and accepts no more.</summary>
    public void Cut()
    {
        _listener.Dispose();
        lock (_open)
        {
            _open.ForEach(static socket => socket.Close(timeout: 0));
        }
    }

    public async ValueTask DisposeAsync()
    {
        Cut();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        var pumps = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptAsync();
                var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                client.NoDelay = true;
                lock (_open)
                {
                    _open.AddRange([client, server]);
                }

                await server.ConnectAsync(_server);
                pumps.AddRange([PumpAsync(client, server), PumpAsync(server, client)]);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(pumps);
        }
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = await from.ReceiveAsync(buffer)) > 0)
            {
                await Task.Delay(Delay);
                await (Volatile.Read(ref _stall)?.Task ?? Task.CompletedTask);
                for (var sent = 0; sent < read; sent += await to.SendAsync(buffer.AsMemory(sent, read - sent)))
                {
                }
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // Cut, or an end has gone.
        }
    }
}
