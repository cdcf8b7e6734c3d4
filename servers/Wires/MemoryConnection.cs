using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace Servers.Wires;

/// <summary>The server's end of a connection on the memory wire.</summary>
internal sealed class MemoryConnection : DefaultConnectionContext
{
    // What Kestrel's socket transport allows by default: 1 MiB of unread requests, 64 KiB of unsent answers.
    private static readonly PipeOptions s_up = new(pauseWriterThreshold: 1024 * 1024, resumeWriterThreshold: 512 * 1024, useSynchronizationContext: false);
    private static readonly PipeOptions s_down = new(pauseWriterThreshold: 64 * 1024, resumeWriterThreshold: 32 * 1024, useSynchronizationContext: false);

    private readonly CancellationTokenSource _closed = new();
    private readonly Pipe _up;
    private readonly Pipe _down;
    private readonly MemoryConnectionStream _client;

    private MemoryConnection(Pipe up, Pipe down)
        : base(Guid.NewGuid().ToString("N"), new DuplexPipe(up.Reader, down.Writer), new DuplexPipe(down.Reader, up.Writer))
    {
        _up = up;
        _down = down;
        _client = new MemoryConnectionStream(down.Reader, up.Writer, Close);
        ConnectionClosed = _closed.Token;
    }

    public static (Stream Client, ConnectionContext Server) CreatePair()
    {
        var server = new MemoryConnection(new Pipe(s_up), new Pipe(s_down));
        return (server._client, server);
    }

    public override void Abort(ConnectionAbortedException abortReason) => _client.Reset(abortReason);

    public override async ValueTask DisposeAsync()
    {
        await _up.Reader.CompleteAsync();
        await _down.Writer.CompleteAsync();
        await base.DisposeAsync();
    }

    // On the pool, as the socket transport does: whoever closes must not run the server's clean-up.
    private void Close() => ThreadPool.UnsafeQueueUserWorkItem(
        static source => source.Cancel(), _closed, preferLocal: false);

    private sealed record DuplexPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
