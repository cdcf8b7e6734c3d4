using Grpc.Core;

namespace Servers.Grpc;

/// <summary>What a compressed message inflates to, up to a limit; it fails with the status that the message is to be answered with. Read only.</summary>
internal sealed class BoundedStream(Stream inflated, int limit) : Stream
{
    private int _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = Inflate(buffer);
        _read += read;
        return _read <= limit
            ? read
            : throw new RpcException(new Status(StatusCode.ResourceExhausted, $"the message inflates to more than the limit of {limit} bytes; send less"));
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inflated.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Inflate(Span<byte> buffer)
    {
        try
        {
            return inflated.Read(buffer);
        }
        catch (InvalidDataException malformed)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"the message is not in the encoding that it says: {malformed.Message}"));
        }
    }
}
