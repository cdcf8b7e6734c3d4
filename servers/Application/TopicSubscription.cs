using System.Threading.Tasks.Sources;

namespace Servers.Application;

/// <summary>One reader of a <see cref="Topic{T}"/>: wait, then read what is there. For one caller at a time.</summary>
/// <typeparam name="T">What is published.</typeparam>
public sealed class TopicSubscription<T> : IDisposable, IValueTaskSource
    where T : struct
{
    private readonly Topic<T> _topic;
    private ManualResetValueTaskSourceCore<bool> _signal = new() { RunContinuationsAsynchronously = true };
    private CancellationTokenRegistration _cancellation;
    private long _cursor;
    private bool _disposed;

    internal TopicSubscription(Topic<T> topic, long cursor)
    {
        _topic = topic;
        _cursor = cursor;
    }

    /// <summary>Ends when there is something to read.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _signal.Reset();
        if (_topic.IsReadyOrWaiting(this, _cursor))
        {
            return ValueTask.CompletedTask;
        }

        _cancellation = cancellationToken.UnsafeRegister(
            static (state, token) => ((TopicSubscription<T>)state!).Cancel(token), this);
        return new ValueTask(this, _signal.Version);
    }

    /// <summary>Reads what is there, oldest first, without waiting.</summary>
    /// <returns>How many items were read; 0 where there is nothing.</returns>
    /// <exception cref="RefusedException"><see cref="Refusal.Lagged"/>: the reader fell behind what is kept.</exception>
    public int Read(Span<T> items)
    {
        var count = _topic.Read(_cursor, items);
        _cursor += count;
        return count;
    }

    /// <summary>Leaves the topic.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _topic.Leave(this);
        }
    }

    void IValueTaskSource.GetResult(short token)
    {
        _cancellation.Dispose();
        _signal.GetResult(token);
    }

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _signal.GetStatus(token);

    void IValueTaskSource.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _signal.OnCompleted(continuation, state, token, flags);

    internal void Wake() => _signal.SetResult(true);

    private void Cancel(CancellationToken token)
    {
        if (_topic.StopWaiting(this))
        {
            _signal.SetException(new OperationCanceledException(token));
        }
    }
}
