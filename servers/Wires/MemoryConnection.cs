using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Servers.Wires;

/// <summary>The server's end of a connection on the memory wire.</summary>
internal sealed class MemoryConnection : DefaultConnectionContext
{
    // What Kestrel's socket transport allows by default.
    private const int UnreadRequestBytes = 1024 * 1024;
    private const int UnsentAnswerBytes = 64 * 1024;

    private readonly CancellationTokenSource _closed = new();
    private readonly Pipe _up;
    private readonly Pipe _down;
    private readonly MemoryConnectionStream _client;

    private MemoryConnection(MemoryPool<byte> pool, Pipe up, Pipe down)
        : base(Guid.NewGuid().ToString("N"), new DuplexPipe(up.Reader, down.Writer), new DuplexPipe(down.Reader, up.Writer))
    {
        _up = up;
        _down = down;
        _client = new MemoryConnectionStream(down.Reader, up.Writer, Close);
        ConnectionClosed = _closed.Token;
        Features.Set<IMemoryPoolFeature>(new PoolFeature(pool));
    }

    public static (Stream Client, ConnectionContext Server) CreatePair(MemoryPool<byte> pool)
    {
        var server = new MemoryConnection(pool, CreatePipe(pool, UnreadRequestBytes), CreatePipe(pool, UnsentAnswerBytes));
        return (server._client, server);
    }

    public override void Abort(ConnectionAbortedException abortReason) => _client.Reset(abortReason);

    public override async ValueTask DisposeAsync()
    {
        await _up.Reader.CompleteAsync();
        await _down.Writer.CompleteAsync();
        Close();
        await base.DisposeAsync();
    }

    private static Pipe CreatePipe(MemoryPool<byte> pool, int pauseAt) =>
        new(new PipeOptions(pool, pauseWriterThreshold: pauseAt, resumeWriterThreshold: pauseAt / 2, useSynchronizationContext: false));

    // On the pool, as the socket transport does: whoever closes must not run the server's clean-up.
    private void Close() => ThreadPool.UnsafeQueueUserWorkItem(
        static source => source.Cancel(), _closed, preferLocal: false);

    private sealed record PoolFeature(MemoryPool<byte> MemoryPool) : IMemoryPoolFeature;

    private sealed record DuplexPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
