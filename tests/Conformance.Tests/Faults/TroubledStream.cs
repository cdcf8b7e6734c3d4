using Servers.Wires;

namespace Conformance.Tests.Faults;

/// <summary>A connection that trouble may come to.</summary>
internal sealed class TroubledStream(Stream inner, Trouble trouble) : PassingStream(inner)
{
    private readonly CancellationTokenSource _disposed = new();
    private bool _hasLost;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // What did not pass is lost, and the host need not send anything after it: who waits for more, by a read of no bytes, waits in vain.
        if (_hasLost)
        {
            await ComeAsync(cancellationToken);
        }

        if (buffer.IsEmpty)
        {
            return await base.ReadAsync(buffer, cancellationToken);
        }

        var read = await base.ReadAsync(buffer[..Math.Min(trouble.Piece, buffer.Length)], cancellationToken);
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
                await base.WriteAsync(buffer[..passed], cancellationToken);
            }

            if (passed < piece)
            {
                await ComeAsync(cancellationToken);
            }

            buffer = buffer[passed..];
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _disposed.Cancel();
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
