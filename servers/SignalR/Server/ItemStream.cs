using System.Runtime.CompilerServices;
using Servers.Application;

namespace Servers.SignalR.Server;

/// <summary>A subscription as a hub streams it.</summary>
internal static class ItemStream
{
    // As many as are read under one lock of the topic; each is a message of its own on the wire.
    private const int BatchSize = 64;

    /// <summary>First null, which says that the subscription stands, then each item, until the count is reached; 0: without end. The subscription ends with it.</summary>
    public static async IAsyncEnumerable<T?> Of<T>(
        TopicSubscription<T> subscription, int count, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : struct
    {
        using var ended = subscription;
        await Task.Yield(); // The hub's reader is the caller: it reads on, however long there is something to send.
        yield return null;
        var batch = new T[BatchSize];
        for (long left = count == 0 ? long.MaxValue : count; left > 0;)
        {
            var read = await ReadAsync(subscription, batch.AsMemory(0, (int)Math.Min(left, BatchSize)), cancellationToken);
            left -= read;
            for (var i = 0; i < read; i++)
            {
                yield return batch[i];
            }
        }
    }

    // A filter does not see what a stream throws once it has begun.
    private static async ValueTask<int> ReadAsync<T>(TopicSubscription<T> subscription, Memory<T> items, CancellationToken cancellationToken)
        where T : struct
    {
        try
        {
            await subscription.WaitAsync(cancellationToken);
            return subscription.Read(items.Span);
        }
        catch (RefusedException lagged)
        {
            throw RefusalError.Of(lagged);
        }
    }
}
