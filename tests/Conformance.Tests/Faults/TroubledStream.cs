namespace Conformance.Tests.Faults;

/// <summary>A connection that trouble may come to. Asynchronous only, as every client of the suite is.</summary>
internal sealed class TroubledStream(Stream inner, Trouble trouble) : Stream
{
    private readonly CancellationTokenSource _disposed = new();
    private bool _hasLost;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
        {
            return await inner.ReadAsync(buffer, cancellationToken);
        }

        // What did not pass is lost, and the host need not send anything after it.
        if (_hasLost)
        {
            await ComeAsync(cancellationToken);
        }

        var read = await inner.ReadAsync(buffer[..Math.Min(trouble.Piece, buffer.Length)], cancellationToken);
        var passed = trouble.TakeReadable(read);
        _hasLost = passed < read;
        if (passed == 0 && _hasLost)
        {
            await ComeAsync(cancellationToken);
        }

        return passed;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            var piece = Math.Min(trouble.Piece, buffer.Length);
            var passed = trouble.TakeWritable(piece);
            if (passed > 0)
            {
                await inner.WriteAsync(buffer[..passed], cancellationToken);
            }

            if (passed < piece)
            {
                await ComeAsync(cancellationToken);
            }

            buffer = buffer[passed..];
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("asynchronous only");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("asynchronous only");

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _disposed.Cancel();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task ComeAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposed.Token);
        try
        {
            await trouble.ComeAsync(either.Token);
        }
        catch (OperationCanceledException) when (_disposed.IsCancellationRequested)
        {
            throw new IOException("the connection has been disposed");
        }
    }
}
