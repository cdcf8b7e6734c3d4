namespace Servers.Frames.Serving;

/// <summary>When a connection leaves a host that is stopping: once nothing that its reader has received is owed an answer.</summary>
/// <param name="owes">Whether something is begun that the client has yet to finish. Asked while the reader rests.</param>
/// <param name="leave">Tells the client, once.</param>
internal sealed class Departure(Func<bool> owes, Func<Task> leave)
{
    private bool _asked;
    private bool _resting;
    private int _left;

    /// <summary>The host is stopping.</summary>
    public void Ask()
    {
        Volatile.Write(ref _asked, true);
        Interlocked.MemoryBarrier(); // Either this sees the reader rest, or the reader sees that it is asked.
        if (Volatile.Read(ref _resting))
        {
            TryLeave();
        }
    }

    /// <summary>The reader has answered all that it received, and waits for more.</summary>
    public void Rest()
    {
        Volatile.Write(ref _resting, true);
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _asked))
        {
            TryLeave();
        }
    }

    /// <summary>The reader has received something.</summary>
    public void Resume() => Volatile.Write(ref _resting, false);

    private void TryLeave()
    {
        if (!owes() && Interlocked.Exchange(ref _left, 1) == 0)
        {
            _ = leave();
        }
    }
}
