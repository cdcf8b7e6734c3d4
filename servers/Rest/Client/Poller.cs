namespace Servers.Rest.Client;

/// <summary>What HTTP has in place of push: drains what the last poll brought, then polls for what came after it.</summary>
/// <typeparam name="T">What is polled for.</typeparam>
internal sealed class Poller<T> : IAsyncEnumerator<T>, IPollingFeed
{
    private readonly Func<long, CancellationToken, ValueTask<ReadOnlyMemory<T>>> _poll;
    private readonly Func<T, long> _sequence;
    private readonly int _limit;
    private readonly TimeSpan? _every;
    private readonly CancellationTokenSource _left;
    private readonly CancellationToken _token;
    private long _cursor;
    private long _remaining;
    private ReadOnlyMemory<T> _batch;
    private int _next;
    private long _polls;
    private bool _disposed;

    /// <param name="poll">Gets what came after a sequence, oldest first.</param>
    /// <param name="sequence">The sequence of an item.</param>
    /// <param name="cursor">The sequence of the last item that is not to be heard.</param>
    /// <param name="count">How many items end it; 0: none do.</param>
    /// <param name="limit">How many items a poll brings at the most: one that brings as many has left some behind.</param>
    /// <param name="every">How long it waits before each poll, unless some were left behind; null: as <see cref="PollDelay"/> says.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Poller(
        Func<long, CancellationToken, ValueTask<ReadOnlyMemory<T>>> poll,
        Func<T, long> sequence,
        long cursor,
        int count,
        int limit,
        TimeSpan? every,
        CancellationToken cancellationToken)
    {
        _poll = poll;
        _sequence = sequence;
        _limit = limit;
        _every = every;
        _cursor = cursor;
        _remaining = count == 0 ? long.MaxValue : count;
        _left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _token = _left.Token;
    }

    public T Current { get; private set; } = default!;

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

    private async ValueTask<bool> PollAsync()
    {
        if (_every is { } pause && _batch.Length < _limit)
        {
            // After a poll that found something, too: who polls by the clock does not know what is to come.
            await Task.Delay(pause, _token);
        }

        var delay = default(PollDelay);
        while (true)
        {
            Volatile.Write(ref _polls, _polls + 1);
            _batch = await _poll(_cursor, _token);
            _next = 0;
            if (!_batch.IsEmpty)
            {
                return Take();
            }

            await Task.Delay(_every ?? delay.Next(), _token);
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
