namespace Servers.LongPolling.Client;

/// <summary>
/// Drains what the last poll brought, then polls for what came after it, at once: the server holds the poll until there is
/// something. A poll that is cut is sent again with the same cursor.
/// </summary>
/// <typeparam name="T">What is polled for.</typeparam>
internal sealed class LongPoller<T> : IAsyncEnumerator<T>, IPollingFeed
    where T : struct
{
    // A server that lets itself be connected to and answers nothing is not asked for ever.
    private const int MostCutsInVain = 3;

    private readonly Func<long, int, CancellationToken, ValueTask<ReadOnlyMemory<T>>> _poll;
    private readonly Func<T, long> _sequence;
    private readonly int _limit;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _left;
    private readonly CancellationToken _token;
    private long _cursor;
    private long _remaining;
    private ReadOnlyMemory<T> _batch;
    private int _next;
    private long _polls;
    private bool _disposed;

    /// <param name="poll">Gets what came after a sequence, so many at the most, oldest first; none where none came for long.</param>
    /// <param name="sequence">The sequence of an item.</param>
    /// <param name="cursor">The sequence of the last item that is not to be heard.</param>
    /// <param name="count">How many items end it; 0: none do. A negative one is the server's to refuse.</param>
    /// <param name="limit">How many items it asks for at once.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="closed">Ends it, too: the client's own end.</param>
    public LongPoller(
        Func<long, int, CancellationToken, ValueTask<ReadOnlyMemory<T>>> poll,
        Func<T, long> sequence,
        long cursor,
        int count,
        int limit,
        CancellationToken cancellation,
        CancellationToken closed)
    {
        _poll = poll;
        _sequence = sequence;
        _limit = limit;
        _cursor = cursor;
        _remaining = count == 0 ? long.MaxValue : count;
        _cancellation = cancellation;
        _left = CancellationTokenSource.CreateLinkedTokenSource(cancellation, closed);
        _token = _left.Token;
    }

    public T Current { get; private set; }

    public long Polls => Volatile.Read(ref _polls);

    public ValueTask<bool> MoveNextAsync()
    {
        if (_token.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<bool>(_token);
        }

        if (_remaining == 0)
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

    // The last where somebody has disposed the connection beneath. An answer that is no success is none of them.
    private static bool IsCut(Exception failure) =>
        failure is IOException or HttpRequestException { StatusCode: null } or ObjectDisposedException;

    private async ValueTask<bool> PollAsync()
    {
        do
        {
            _batch = await AskAsync();
            _next = 0;
        }
        while (_batch.IsEmpty); // Nothing came for as long as the server holds a poll.

        return Take();
    }

    private async ValueTask<ReadOnlyMemory<T>> AskAsync()
    {
        for (var cuts = 1; ; cuts++)
        {
            Volatile.Write(ref _polls, _polls + 1);
            try
            {
                return await _poll(_cursor, (int)Math.Min(_remaining, _limit), _token);
            }
            catch (Exception cut) when (IsCut(cut))
            {
                if (_token.IsCancellationRequested)
                {
                    throw new OperationCanceledException(cut.Message, cut, _cancellation);
                }

                if (cuts > MostCutsInVain)
                {
                    throw new IOException($"the poll was cut {cuts} times in a row; subscribe again after {_cursor}", cut);
                }
            }
        }
    }

    private bool Take()
    {
        Current = _batch.Span[_next++];
        _cursor = _sequence(Current);
        _remaining--;
        return true;
    }
}
