namespace Servers.Connections;

/// <summary>
/// A client of several connections. A call gets one that has no other under way; where all have, one more is opened, up to
/// the most, and from then on the one with the fewest is shared. As with a single connection, the end of one is final.
/// </summary>
internal sealed class ConnectionPool : IContenderClient
{
    private readonly Func<CancellationToken, ValueTask<IContenderClient>> _connect;
    private readonly int _most;
    private readonly Lock _gate = new();
    private volatile PooledConnection[] _connections;
    private int _begun = 1;
    private bool _disposed;

    private ConnectionPool(Func<CancellationToken, ValueTask<IContenderClient>> connect, int most, IContenderClient first)
    {
        (_connect, _most, _connections) = (connect, most, [new PooledConnection(first)]);
        (Chat, Ticker) = (new PooledChatClient(this), new PooledTickerClient(this));
    }

    public IChatClient Chat { get; }

    public ITickerClient Ticker { get; }

    /// <summary>Connects a client as it was chosen: a bare one where it has but one connection.</summary>
    /// <param name="strategy">Over how many connections; null for one client, which does as it does by default.</param>
    /// <param name="connect">Opens a connection.</param>
    /// <param name="cancellationToken">Gives the attempt up.</param>
    public static async ValueTask<IContenderClient> ConnectAsync(
        ConnectionStrategy? strategy, Func<CancellationToken, ValueTask<IContenderClient>> connect, CancellationToken cancellationToken)
    {
        var first = await connect(cancellationToken);
        return strategy is { Most: > 1 and var most } ? new ConnectionPool(connect, most, first) : first;
    }

    /// <summary>Takes a connection for a call.</summary>
    public ValueTask<ConnectionLease> TakeAsync(CancellationToken cancellationToken)
    {
        var connections = _connections;
        foreach (var connection in connections)
        {
            if (connection.TryTakeIdle())
            {
                return new(new ConnectionLease(connection));
            }
        }

        return connections.Length < _most && MayOpen() ? OpenAsync(cancellationToken) : new(Shared(connections));
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _disposed = true;
        }

        foreach (var connection in _connections)
        {
            await connection.Client.DisposeAsync();
        }
    }

    private static ConnectionLease Shared(PooledConnection[] connections)
    {
        var least = connections.MinBy(static connection => connection.Calls)!;
        least.Share();
        return new ConnectionLease(least);
    }

    private bool MayOpen()
    {
        lock (_gate)
        {
            if (_begun == _most || _disposed)
            {
                return false;
            }

            _begun++;
            return true;
        }
    }

    private async ValueTask<ConnectionLease> OpenAsync(CancellationToken cancellationToken)
    {
        IContenderClient client;
        try
        {
            client = await _connect(cancellationToken);
        }
        catch
        {
            lock (_gate)
            {
                _begun--;
            }

            throw;
        }

        var connection = new PooledConnection(client);
        connection.Share();
        lock (_gate)
        {
            if (!_disposed)
            {
                _connections = [.. _connections, connection];
                return new ConnectionLease(connection);
            }
        }

        await client.DisposeAsync();
        throw new ObjectDisposedException(nameof(ConnectionPool));
    }
}
