using System.Buffers;
using Grpc.Core;
using Servers.Application;

namespace Servers.Grpc.Server;

/// <summary>Writes a subscription to a response stream, a batch at a time, flushing once a batch.</summary>
internal static class StreamPump
{
    /// <summary>Ends after so many items; where that is 0, when the caller leaves.</summary>
    public static async Task RunAsync<T, TProto>(
        TopicSubscription<T> subscription, int count, IServerStreamWriter<TProto> output, Func<T, TProto> toProto, ServerCallContext context)
        where T : struct
    {
        // The headers tell the caller that it is subscribed.
        await context.WriteResponseHeadersAsync(Metadata.Empty);
        var items = ArrayPool<T>.Shared.Rent(WriteBatch.Items);
        try
        {
            var left = count == 0 ? long.MaxValue : count;
            while (left > 0)
            {
                var read = subscription.Read(items.AsSpan(0, (int)Math.Min(left, WriteBatch.Items)));
                if (read == 0)
                {
                    await subscription.WaitAsync(context.CancellationToken);
                    continue;
                }

                left -= read;
                output.WriteOptions = WriteBatch.Buffered;
                for (var i = 0; i < read; i++)
                {
                    if (i == read - 1)
                    {
                        output.WriteOptions = WriteOptions.Default;
                    }

                    await output.WriteAsync(toProto(items[i]), context.CancellationToken);
                }
            }
        }
        finally
        {
            ArrayPool<T>.Shared.Return(items, clearArray: true);
        }
    }
}
