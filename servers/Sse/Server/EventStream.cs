using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Servers.Application;

namespace Servers.Sse.Server;

/// <summary>A subscription as events.</summary>
internal static class EventStream
{
    // As many as are read under one lock of the topic; each is an event of its own on the wire.
    private const int BatchSize = 64;

    /// <summary>First an event that says where the stream begins, then one for each item, until the count is reached; 0: without end.</summary>
    public static async IAsyncEnumerable<SseItem<T?>> Of<T>(
        TopicSubscription<T> subscription, int count, Func<T, long> sequence, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : struct
    {
        yield return new SseItem<T?>(null, EventNames.Opened) { EventId = Id(subscription.Position) };
        var batch = new T[BatchSize];
        for (long left = count == 0 ? long.MaxValue : count; left > 0;)
        {
            await subscription.WaitAsync(cancellationToken);
            var read = subscription.Read(batch.AsSpan(0, (int)Math.Min(left, BatchSize)));
            left -= read;
            for (var i = 0; i < read; i++)
            {
                yield return new SseItem<T?>(batch[i]) { EventId = Id(sequence(batch[i])) };
            }
        }
    }

    private static string Id(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}
