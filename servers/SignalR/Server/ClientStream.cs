using System.Runtime.CompilerServices;
using Servers.Application;

namespace Servers.SignalR.Server;

/// <summary>A stream from a client as the application takes it, item by item.</summary>
internal static class ClientStream
{
    // Longer than a client that sends without pause needs for its next item.
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    /// <summary>What the application makes of each item; at the first that it refuses, the stream ends with that.</summary>
    /// <remarks>
    /// A method that ends while the framework hands it an item takes the whole connection along: that item has nowhere to go, and fails the
    /// connection's reader. So the refusal is told once the client has ended its stream or pauses, and what it sends until then is passed over.
    /// </remarks>
    public static async IAsyncEnumerable<TResult> Select<T, TResult>(
        IAsyncEnumerable<T> items, Func<T, TResult> take, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var stream = items.GetAsyncEnumerator(pause.Token);
        while (await stream.MoveNextAsync())
        {
            TResult taken;
            try
            {
                taken = take(stream.Current);
            }
            catch (RefusedException refused)
            {
                await PassOverAsync(stream, pause);
                throw RefusalError.Of(refused);
            }

            yield return taken;
        }
    }

    private static async Task PassOverAsync<T>(IAsyncEnumerator<T> stream, CancellationTokenSource pause)
    {
        try
        {
            do
            {
                pause.CancelAfter(s_pause);
            }
            while (await stream.MoveNextAsync());
        }
        catch (OperationCanceledException)
        {
            // It pauses, or has left.
        }
    }
}
