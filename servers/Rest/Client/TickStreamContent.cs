using System.Net;
using Microsoft.Extensions.ObjectPool;
using Payloads;

namespace Servers.Rest.Client;

/// <summary>A request body that streams ticks: encoded as it is sent, a batch at a time.</summary>
internal sealed class TickStreamContent : HttpContent
{
    // Small enough for the first ticks to leave early, large enough to make a write cheap.
    private const int BatchBytes = 16 * 1024;

    private readonly ReadOnlyMemory<Tick> _ticks;
    private readonly RestFormat _format;
    private readonly ObjectPool<PayloadBuffer> _buffers;

    public TickStreamContent(ReadOnlyMemory<Tick> ticks, RestFormat format, ObjectPool<PayloadBuffer> buffers)
    {
        _ticks = ticks;
        _format = format;
        _buffers = buffers;
        Headers.TryAddWithoutValidation("Content-Type", format.Framing.MediaType);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        // Rented and returned in here: whoever cancels the request, no write is pending when the buffer goes back.
        var buffer = _buffers.Get();
        try
        {
            var sent = 0;
            while (sent < _ticks.Length)
            {
                buffer.Clear();
                while (sent < _ticks.Length && buffer.Length < BatchBytes)
                {
                    _format.Framing.Write(buffer, _format.Tick, _ticks.Span[sent++]);
                }

                await stream.WriteAsync(buffer.Written, cancellationToken);
            }
        }
        finally
        {
            _buffers.Return(buffer);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
