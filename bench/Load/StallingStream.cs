namespace Bench.Load;

/// <summary>Passes nothing on, either way, while its gate is closed.</summary>
internal sealed class StallingStream(Stream inner, StallGate gate) : HoldingStream(inner, gate)
{
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        IsClosed ? WriteAfterAsync(buffer, cancellationToken) : base.WriteAsync(buffer, cancellationToken);

    private async ValueTask WriteAfterAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        await PassAsync(cancellationToken);
        await base.WriteAsync(buffer, cancellationToken);
    }
}
