using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Servers.Wires;

/// <summary>
/// The client's end of a connection on the memory wire. Like a socket, it may be disposed while a read or a write is
/// pending: the pending call then fails, and the pipe's end is completed by whoever leaves it last.
/// </summary>
internal sealed class MemoryConnectionStream(PipeReader input, PipeWriter output, Action closed) : Stream
{
    private readonly Lock _gate = new();
    private Exception? _reason;
    private bool _reading;
    private bool _writing;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    // Pooled state machines, so that waiting for bytes allocates nothing here, as it does not on a socket.

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Enter(ref _reading);
        try
        {
            var result = await input.ReadAsync(cancellationToken);
            if (result.IsCanceled)
            {
                input.AdvanceTo(result.Buffer.Start);
                return 0; // Leave throws the reason.
            }

            var length = (int)Math.Min(buffer.Length, result.Buffer.Length);
            var taken = result.Buffer.Slice(0, length);
            CopyTo(taken, buffer.Span);
            input.AdvanceTo(taken.End);
            return length;
        }
        finally
        {
            Leave(ref _reading, static stream => stream.CompleteInput());
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Enter(ref _writing);
        try
        {
            var result = await output.WriteAsync(buffer, cancellationToken);
            if (result.IsCompleted)
            {
                throw new IOException("connection reset: the server has closed the memory wire");
            }
        }
        finally
        {
            Leave(ref _writing, static stream => stream.CompleteOutput());
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("asynchronous only");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("asynchronous only");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>The server has cut the connection.</summary>
    internal void Reset(Exception reason) => End(new IOException("connection reset by the server", reason));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            End(new ObjectDisposedException(nameof(MemoryConnectionStream)));
        }

        base.Dispose(disposing);
    }

    private static void CopyTo(in System.Buffers.ReadOnlySequence<byte> source, Span<byte> destination) =>
        System.Buffers.BuffersExtensions.CopyTo(source, destination);

    private void End(Exception reason)
    {
        bool readerIsFree;
        bool writerIsFree;
        lock (_gate)
        {
            if (_reason is not null)
            {
                return;
            }

            _reason = reason;
            readerIsFree = !_reading;
            writerIsFree = !_writing;
        }

        if (writerIsFree)
        {
            CompleteOutput();
        }
        else
        {
            output.CancelPendingFlush();
        }

        if (readerIsFree)
        {
            CompleteInput();
        }
        else
        {
            input.CancelPendingRead();
        }

        closed();
    }

    private void Enter(ref bool busy)
    {
        lock (_gate)
        {
            if (_reason is not null)
            {
                throw Failure();
            }

            busy = true;
        }
    }

    private void Leave(ref bool busy, Action<MemoryConnectionStream> complete)
    {
        lock (_gate)
        {
            busy = false;
            if (_reason is null)
            {
                return;
            }
        }

        complete(this);
        throw Failure();
    }

    private IOException Failure() => new(_reason!.Message, _reason);

    private void CompleteInput() => input.Complete();

    private void CompleteOutput() => output.Complete();
}
