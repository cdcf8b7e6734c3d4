using System.Threading.Channels;

namespace Servers.SignalR.Client;

/// <summary>What a hub streams as an enumerator of the suite's messages.</summary>
internal sealed class HubFeed<T> : IAsyncEnumerator<T>
    where T : struct
{
    private readonly ChannelReader<object?> _items;
    private readonly CancellationTokenSource _left;
    private readonly CancellationToken _token;
    private bool _disposed;

    private HubFeed(ChannelReader<object?> items, CancellationTokenSource left) => (_items, _left, _token) = (items, left, left.Token);

    public T Current { get; private set; }

    /// <summary>Opens a stream; ends once the server says that the subscription stands.</summary>
    /// <param name="hub">The hub.</param>
    /// <param name="method">The method that streams.</param>
    /// <param name="request">Its argument.</param>
    /// <param name="cancellationToken">Ends the stream, not only its opening.</param>
    public static async ValueTask<IAsyncEnumerator<T>> OpenAsync(HubCalls hub, string method, object request, CancellationToken cancellationToken)
    {
        var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        HubFeed<T>? feed = null;
        try
        {
            feed = new HubFeed<T>(await hub.StreamAsync(method, typeof(T?), [request], left.Token), left);
            return await feed.WaitAsync() && feed._items.TryRead(out var first) && first is null
                ? feed
                : throw new IOException($"what {method} streams begins with null, which says that the subscription stands");
        }
        catch
        {
            await (feed?.DisposeAsync() ?? default);
            left.Dispose();
            throw;
        }
    }

    public async ValueTask<bool> MoveNextAsync()
    {
        _token.ThrowIfCancellationRequested();
        while (true)
        {
            if (_items.TryRead(out var item))
            {
                Current = item is T next ? next : throw new IOException("an item of the stream is null");
                return true;
            }

            if (!await WaitAsync())
            {
                return false;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (!_items.Completion.IsCompleted)
        {
            await _left.CancelAsync(); // The server is told to end it.
        }

        _left.Dispose();
    }

    private ValueTask<bool> WaitAsync() => HubCalls.WaitAsync(_items, _token, CancellationToken.None);
}
