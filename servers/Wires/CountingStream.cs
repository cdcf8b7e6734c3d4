namespace Servers.Wires;

/// <summary>Passes everything on and counts it. Asynchronous only, as every client of the suite is.</summary>
internal sealed class CountingStream(Stream inner, ByteCounter counter) : Stream
{
    private static ReadOnlySpan<byte> Http2Preface => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8;

    private Http2Meter? _up;
    private Http2Meter? _down;
    private bool _begun;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("asynchronous only");

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        await ReadAsync(buffer.AsMemory(offset, count), cancellationToken);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        counter.AddDown(read, _down?.Upkeep(buffer.Span[..read]) ?? 0);
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("asynchronous only");

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_begun)
        {
            Begin(buffer.Span);
        }

        counter.AddUp(buffer.Length, _up?.Upkeep(buffer.Span) ?? 0);
        return inner.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    // The client speaks first, whatever the protocol, and HTTP/2 begins with words that nothing else begins with.
    private void Begin(ReadOnlySpan<byte> first)
    {
        _begun = true;
        if (first.StartsWith(Http2Preface))
        {
            _up = new Http2Meter(Http2Preface.Length);
            _down = new Http2Meter(prefaceLength: 0);
        }
    }
}
