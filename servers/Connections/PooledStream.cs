namespace Servers.Connections;

/// <summary>A stream that keeps its connection until it is left.</summary>
internal sealed class PooledStream<T> : IAsyncEnumerator<T>
{
    private readonly IAsyncEnumerator<T> _items;
    private readonly ConnectionLease _lease;
    private int _left;

    private PooledStream(IAsyncEnumerator<T> items, ConnectionLease lease) => (_items, _lease) = (items, lease);

    public T Current => _items.Current;

    /// <summary>Waits until the stream stands.</summary>
    /// <returns>The stream; one that polls as it is, because between two polls it has no connection to keep.</returns>
    public static async ValueTask<IAsyncEnumerator<T>> OpenAsync(ConnectionLease lease, ValueTask<IAsyncEnumerator<T>> opening)
    {
        try
        {
            var items = await opening;
            if (items is not IPollingFeed)
            {
                return new PooledStream<T>(items, lease);
            }

            lease.Dispose();
            return items;
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    public ValueTask<bool> MoveNextAsync() => _items.MoveNextAsync();

    public async ValueTask DisposeAsync()
    {
        await _items.DisposeAsync();
        if (Interlocked.Exchange(ref _left, 1) == 0)
        {
            _lease.Dispose();
        }
    }
}
