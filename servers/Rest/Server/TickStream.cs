using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.ObjectPool;
using Payloads;
using Servers.Application;

namespace Servers.Rest.Server;

/// <summary>A subscription as a streamed body: what is there goes out as one batch with one flush, then it waits for more.</summary>
/// <param name="format">How ticks are encoded and framed.</param>
/// <param name="ticks">The subscription.</param>
/// <param name="count">How many ticks end the stream; 0: it lasts until the client leaves.</param>
internal sealed class TickStream(RestFormat format, TopicSubscription<Tick> ticks, int count)
{
    // Some 10 KB of JSON: large enough to make a flush cheap, small enough to stay far below the transport's 64 KiB.
    private const int BatchSize = 128;

    public async Task CopyToAsync(HttpResponse output, ObjectPool<PayloadBuffer> buffers, CancellationToken aborted)
    {
        var batch = ArrayPool<Tick>.Shared.Rent(BatchSize);
        var buffer = buffers.Get();
        try
        {
            await CopyToAsync(output, batch.AsMemory(0, BatchSize), buffer, aborted);
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
            // The client has left, which is how it ends a subscription.
        }
        finally
        {
            buffers.Return(buffer);
            ArrayPool<Tick>.Shared.Return(batch, clearArray: true);
        }
    }

    private async Task CopyToAsync(HttpResponse output, Memory<Tick> batch, PayloadBuffer buffer, CancellationToken aborted)
    {
        var left = count == 0 ? long.MaxValue : count;
        while (left > 0)
        {
            var read = ticks.Read(batch.Span[..(int)Math.Min(left, batch.Length)]);
            if (read == 0)
            {
                if (!output.HasStarted)
                {
                    await output.Body.FlushAsync(aborted); // The headers alone: they tell the client that it is subscribed.
                }

                await ticks.WaitAsync(aborted);
                continue;
            }

            left -= read;
            Write(output.BodyWriter, batch.Span[..read], buffer);

            // The end of the request flushes the last batch, together with the end of the body.
            if (left > 0 && (await output.BodyWriter.FlushAsync(aborted)).IsCompleted)
            {
                return;
            }
        }
    }

    private void Write(PipeWriter output, ReadOnlySpan<Tick> batch, PayloadBuffer buffer)
    {
        buffer.Clear();
        foreach (ref readonly var tick in batch)
        {
            format.Framing.Write(buffer, format.Tick, tick);
        }

        // In one piece, and so one chunk: piece by piece Kestrel ends a chunk wherever its reader left a block, and the
        // bytes of a stream would depend on how the two were scheduled.
        var written = buffer.Written.Span;
        written.CopyTo(output.GetSpan(written.Length));
        output.Advance(written.Length);
    }
}
