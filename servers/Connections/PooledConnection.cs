namespace Servers.Connections;

/// <summary>A connection of a pool, and how many calls are under way on it.</summary>
internal sealed class PooledConnection(IContenderClient client)
{
    private int _calls;

    public IContenderClient Client => client;

    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Takes it where no call is under way.</summary>
    public bool TryTakeIdle() => Calls == 0 && Interlocked.CompareExchange(ref _calls, 1, 0) == 0;

    /// <summary>Takes it beside whoever has it.</summary>
    public void Share() => Interlocked.Increment(ref _calls);

    public void Release() => Interlocked.Decrement(ref _calls);
}
