using System.Net.Security;

namespace Servers.Wires;

/// <summary>
/// Counts the upkeep of an HTTP/2 connection. It sits above TLS, because beneath it no frame can be told from another;
/// a record that held nothing but upkeep counts whole.
/// </summary>
internal sealed class Http2MeteringStream(Stream inner, ByteCounter counter) : PassingStream(inner)
{
    private readonly Http2Meter _up = new("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.Length);
    private readonly Http2Meter _down = new(prefaceLength: 0);
    private readonly int _recordOverhead = inner is SslStream tls ? TlsRecord.Overhead(tls.SslProtocol) : 0;

    protected override void SeeUp(ReadOnlySpan<byte> bytes) => counter.AddUpkeepUp(Upkeep(_up, bytes));

    protected override void SeeDown(ReadOnlySpan<byte> bytes) => counter.AddUpkeepDown(Upkeep(_down, bytes));

    private int Upkeep(Http2Meter meter, ReadOnlySpan<byte> bytes)
    {
        var upkeep = meter.Upkeep(bytes);
        return upkeep > 0 && upkeep == bytes.Length ? upkeep + _recordOverhead : upkeep;
    }
}
