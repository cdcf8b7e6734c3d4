using System.Threading.Tasks.Sources;

namespace Servers.Application;

/// <summary>One reader of a <see cref="Topic{T}"/>: wait, then read what is there. For one caller at a time.</summary>
/// <typeparam name="T">What is published.</typeparam>
public sealed class TopicSubscription<T> : IDisposable, IValueTaskSource
    where T : struct
{
    /// <summary>The place of a subscription that does not wait.</summary>
    internal const int Nowhere = -1;

    private readonly Topic<T> _topic;
    private ManualResetValueTaskSourceCore<bool> _signal = new() { RunContinuationsAsynchronously = true };
    private CancellationTokenRegistration _cancellation;
    private long _cursor;

    // Both change only under the topic's lock.
    private bool _isWaiting;
    private bool _isClosed;

    internal TopicSubscription(Topic<T> topic, long cursor)
    {
        _topic = topic;
        _cursor = cursor;
    }

    /// <summary>The sequence after which it reads on: whoever subscribes again after it misses nothing.</summary>
    public long Position => _cursor - 1;

    /// <summary>Ends when there is something to read.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    /// <exception cref="ObjectDisposedException">The subscription was disposed first.</exception>
    /// <exception cref="InvalidOperationException">The wait before has not ended.</exception>
    public ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_topic.TryWait(this, _cursor))
        {
            return ValueTask.CompletedTask;
        }

        var version = _signal.Version;
        _cancellation = cancellationToken.UnsafeRegister(
            static (state, token) => ((TopicSubscription<T>)state!).Cancel(token), this);
        return new ValueTask(this, version);
    }

    /// <summary>Reads what is there, oldest first, without waiting.</summary>
    /// <returns>How many items were read; 0 where there is nothing.</returns>
    /// <exception cref="RefusedException"><see cref="Refusal.Lagged"/>: the reader fell behind what is kept.</exception>
    /// <exception cref="ObjectDisposedException">The subscription was disposed.</exception>
    public int Read(Span<T> items)
    {
        var count = _topic.Read(this, _cursor, items);
        _cursor += count;
        return count;
    }

    /// <summary>Leaves the topic. Unlike the rest, it may be called while a wait is pending, which then fails.</summary>
    public void Dispose() => _topic.Leave(this);

    void IValueTaskSource.GetResult(short token)
    {
        _cancellation.Dispose();
        _signal.GetResult(token);
    }

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _signal.GetStatus(token);

    void IValueTaskSource.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _signal.OnCompleted(continuation, state, token, flags);

    /// <summary>Under the topic's lock: where it stands among those that wait.</summary>
    internal int Place { get; set; } = Nowhere;

    /// <summary>Under the topic's lock: makes the signal ready for a new wait, unless there is something to read.</summary>
    internal bool BeginWait(bool isReady)
    {
        ThrowIfClosed();
        if (_isWaiting)
        {
            throw new InvalidOperationException("a subscription has one wait at a time: await the last one first");
        }

        if (!isReady)
        {
            _signal.Reset();
            _isWaiting = true;
        }

        return _isWaiting;
    }

    /// <summary>Under the topic's lock: wakes whoever waits, or tells it why there is nothing to wait for.</summary>
    internal void EndWait(Exception? reason)
    {
        _isWaiting = false;
        if (reason is null)
        {
            _signal.SetResult(true);
        }
        else
        {
            _signal.SetException(reason);
        }
    }

    /// <summary>Under the topic's lock.</summary>
    /// <returns>False where it was closed before.</returns>
    internal bool Close()
    {
        var wasOpen = !_isClosed;
        _isClosed = true;
        return wasOpen;
    }

    /// <summary>Under the topic's lock.</summary>
    internal void ThrowIfClosed() => ObjectDisposedException.ThrowIf(_isClosed, this);

    private void Cancel(CancellationToken token) => _topic.CancelWait(this, token);
}
