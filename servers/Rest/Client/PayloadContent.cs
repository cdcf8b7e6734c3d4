using System.Net;
using Microsoft.Extensions.ObjectPool;
using Payloads.Encodings;

namespace Servers.Rest.Client;

/// <summary>A request body of one message, encoded into a pooled buffer, so that its length is known.</summary>
internal sealed class PayloadContent : HttpContent
{
    private const int Idle = 0;
    private const int Sending = 1;
    private const int Disposed = 2;

    private readonly ObjectPool<PayloadBuffer> _buffers;
    private readonly PayloadBuffer _buffer;
    private int _state;

    private PayloadContent(ObjectPool<PayloadBuffer> buffers, PayloadBuffer buffer, string mediaType)
    {
        _buffers = buffers;
        _buffer = buffer;
        Headers.TryAddWithoutValidation("Content-Type", mediaType); // It is ours: there is nothing to parse.
    }

    public static PayloadContent Create<T>(ObjectPool<PayloadBuffer> buffers, string mediaType, IPayloadCodec<T> codec, in T message)
        where T : struct
    {
        var buffer = buffers.Get();
        codec.Write(buffer, message);
        return new PayloadContent(buffers, buffer, mediaType);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(Interlocked.CompareExchange(ref _state, Sending, Idle) != Idle, this);
        try
        {
            await stream.WriteAsync(_buffer.Written, cancellationToken);
        }
        finally
        {
            Interlocked.CompareExchange(ref _state, Idle, Sending);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = _buffer.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        // A refused or cancelled HTTP/2 request may still be sending when its caller lets go of it. Its buffer is then
        // left to the garbage collector: in the pool, the next message would overwrite it on its way.
        if (disposing && Interlocked.CompareExchange(ref _state, Disposed, Idle) == Idle)
        {
            _buffers.Return(_buffer);
        }

        base.Dispose(disposing);
    }
}
