using System.Buffers;
using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;

namespace Servers.Wires;

/// <summary>A Kestrel transport of its own: a listener whose connections are pairs of pipes.</summary>
internal sealed class MemoryLink : IWireLink, IConnectionListenerFactory, IConnectionListener
{
    private readonly Channel<ConnectionContext> _accepted = Channel.CreateUnbounded<ConnectionContext>();

    public static EndPoint EndPoint { get; } = new MemoryEndPoint();

    /// <summary>What the connections' pipes are made of.</summary>
    public MemoryPool<byte> Pool { get; set; } = MemoryPool<byte>.Shared;

    EndPoint IConnectionListener.EndPoint => EndPoint;

    public void Started(WebApplication app)
    {
    }

    public IDialer Dialer(ByteCounter? counter) => new StreamDialer(ConnectAsync, server: null, counter);

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) => new(this);

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default) =>
        await _accepted.Reader.WaitToReadAsync(cancellationToken) && _accepted.Reader.TryRead(out var connection) ? connection : null;

    public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        _accepted.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => UnbindAsync();

    private ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (client, server) = MemoryConnection.CreatePair(Pool);
        return _accepted.Writer.TryWrite(server)
            ? new ValueTask<Stream>(client)
            : throw new IOException("connection refused: the host on the memory wire has stopped");
    }

    private sealed class MemoryEndPoint : EndPoint
    {
        public override string ToString() => "memory";
    }
}
