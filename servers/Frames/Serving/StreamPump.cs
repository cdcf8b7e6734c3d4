using Payloads.Encodings;
using Servers.Application;

namespace Servers.Frames.Serving;

/// <summary>Reads a subscription in batches and writes them to the client, as fast as the window and the wire allow.</summary>
internal sealed class StreamPump<T>(
    FrameWriter writer, int call, IPayloadCodec<T> codec, TopicSubscription<T> subscription, ServedStream stream, int count)
    where T : struct
{
    // Few enough that a unary answer that waits behind a batch does not wait long.
    private const int BatchItems = 64;

    private readonly T[] _batch = new T[BatchItems];
    private int _granted;
    private int _sent;

    /// <summary>Runs until the count is reached, the client leaves or the connection ends.</summary>
    /// <returns>Why the application ended it; null where it did not.</returns>
    public async Task<RefusedException?> RunAsync()
    {
        try
        {
            while (count == 0 || _sent < count)
            {
                if (_granted == 0)
                {
                    await stream.TakeHalfAsync();
                    _granted = StreamWindow.Half;
                }

                await subscription.WaitAsync(stream.Left);
                if (!await SendAsync(subscription.Read(_batch.AsSpan(0, NextBatch()))))
                {
                    break;
                }
            }

            return null;
        }
        catch (OperationCanceledException) when (stream.Left.IsCancellationRequested)
        {
            return null;
        }
        catch (RefusedException refused)
        {
            return refused;
        }
        finally
        {
            subscription.Dispose();
        }
    }

    private int NextBatch() => Math.Min(Math.Min(BatchItems, _granted), count == 0 ? int.MaxValue : count - _sent);

    private async ValueTask<bool> SendAsync(int items)
    {
        for (var i = 0; i < items; i++)
        {
            writer.Write(FrameKind.Item, call, codec, _batch[i]);
            if (writer.IsFull && !await writer.FlushAsync())
            {
                return false;
            }
        }

        _sent += items;
        _granted -= items;
        return await writer.FlushAsync();
    }
}
