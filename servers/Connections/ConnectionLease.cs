namespace Servers.Connections;

/// <summary>A connection, for as long as one call is under way.</summary>
internal readonly struct ConnectionLease(PooledConnection connection) : IDisposable
{
    public IChatClient Chat => connection.Client.Chat;

    public ITickerClient Ticker => connection.Client.Ticker;

    public void Dispose() => connection.Release();
}
