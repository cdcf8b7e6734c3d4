namespace Servers;

/// <summary>What there is in place of push: drains what the last poll brought, then polls for what came after it.</summary>
/// <typeparam name="T">What is polled for.</typeparam>
internal abstract class PollingFeed<T> : IAsyncEnumerator<T>, IPollingFeed
{
    private readonly Func<T, long> _sequence;
    private readonly CancellationTokenSource _left;
    private ReadOnlyMemory<T> _batch;
    private int _next;
    private long _polls;
    private bool _disposed;

    /// <param name="sequence">The sequence of an item.</param>
    /// <param name="cursor">The sequence of the last item that is not to be heard.</param>
    /// <param name="count">How many items end it; 0: none do.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="closed">Ends it, too: the client's own end, where it has one.</param>
    protected PollingFeed(Func<T, long> sequence, long cursor, int count, CancellationToken cancellation, CancellationToken closed = default)
    {
        _sequence = sequence;
        Cursor = cursor;
        Remaining = count == 0 ? long.MaxValue : count;
        Cancellation = cancellation;
        _left = CancellationTokenSource.CreateLinkedTokenSource(cancellation, closed);
        Token = _left.Token;
    }

    public T Current { get; private set; } = default!;

    public long Polls => Volatile.Read(ref _polls);

    /// <summary>The sequence of the last item that was heard.</summary>
    protected long Cursor { get; private set; }

    /// <summary>How many items are still to be heard.</summary>
    protected long Remaining { get; private set; }

    /// <summary>How many items the last poll brought.</summary>
    protected int Brought => _batch.Length;

    /// <summary>The caller's: what a cancellation is told to come from.</summary>
    protected CancellationToken Cancellation { get; }

    /// <summary>Cancelled by whatever ends the feed.</summary>
    protected CancellationToken Token { get; }

    public ValueTask<bool> MoveNextAsync()
    {
        if (Token.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<bool>(Token);
        }

        if (Remaining == 0)
        {
            return new ValueTask<bool>(false);
        }

        return _next < _batch.Length ? new ValueTask<bool>(Take()) : PollAsync();
    }

    public ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            _disposed = true;
            _left.Cancel();
            _left.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Polls until a poll has brought something, and takes the first of it.</summary>
    protected abstract ValueTask<bool> PollAsync();

    /// <summary>A poll is about to be sent.</summary>
    protected void CountPoll() => Volatile.Write(ref _polls, _polls + 1);

    /// <summary>Takes the first of what a poll has brought, oldest first.</summary>
    /// <returns>Whether it brought anything.</returns>
    protected bool Take(ReadOnlyMemory<T> batch)
    {
        (_batch, _next) = (batch, 0);
        return !batch.IsEmpty && Take();
    }

    private bool Take()
    {
        Current = _batch.Span[_next++];
        Cursor = _sequence(Current);
        Remaining--;
        return true;
    }
}
