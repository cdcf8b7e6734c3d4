using Servers.Application;

namespace Servers.Tests.Application;

internal static class Listening
{
    /// <summary>Waits and reads, as the servers do, until so many items are there.</summary>
    public static async Task<List<T>> TakeAsync<T>(this TopicSubscription<T> subscription, int count, CancellationToken cancellationToken)
        where T : struct
    {
        var heard = new List<T>(count);
        var buffer = new T[16];
        while (heard.Count < count)
        {
            await subscription.WaitAsync(cancellationToken);
            var read = subscription.Read(buffer.AsSpan(0, Math.Min(buffer.Length, count - heard.Count)));
            heard.AddRange(buffer.AsSpan(0, read));
        }

        return heard;
    }
}
