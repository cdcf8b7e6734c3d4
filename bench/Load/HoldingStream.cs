using Servers.Wires;

namespace Bench.Load;

/// <summary>Holds back what comes in while its gate is closed, and passes everything else on.</summary>
internal class HoldingStream(Stream inner, StallGate gate) : PassingStream(inner)
{
    private readonly CancellationTokenSource _disposed = new();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await base.ReadAsync(buffer, cancellationToken);
        await PassAsync(cancellationToken); // What came in meanwhile is held back, not lost.
        return read;
    }

    /// <summary>Whether what wants to pass has to wait.</summary>
    protected bool IsClosed => gate.Open is not null;

    /// <summary>Waits until the gate is open.</summary>
    /// <exception cref="IOException">The stream was disposed meanwhile, as HTTP/1.1 does it where a request is given up.</exception>
    protected async ValueTask PassAsync(CancellationToken cancellationToken)
    {
        if (gate.Open is not { } open)
        {
            return;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposed.Token);
        try
        {
            await open.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (_disposed.IsCancellationRequested)
        {
            throw new IOException("the connection has been disposed");
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
}
