namespace Servers.Wires;

/// <summary>Counts what passes at the wire, beneath TLS where there is any.</summary>
internal sealed class CountingStream(Stream inner, ByteCounter counter) : PassingStream(inner)
{
    protected override void SeeUp(ReadOnlySpan<byte> bytes) => counter.AddUp(bytes.Length);

    protected override void SeeDown(ReadOnlySpan<byte> bytes) => counter.AddDown(bytes.Length);
}
