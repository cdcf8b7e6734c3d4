namespace Servers.Application;

/// <summary>
/// An ordered log that keeps its latest items, and the subscribers that read it. A subscriber is a cursor into the
/// log: publishing costs the same however slow a subscriber is, and one that falls behind the oldest item kept is
/// told so, instead of losing items in silence.
/// </summary>
/// <typeparam name="T">What is published.</typeparam>
internal sealed class Topic<T>(int capacity, Func<T, long, T> number)
    where T : struct
{
    /// <summary>Seven digits from the first item on, so that an answer's size does not depend on how long a host has run.</summary>
    public const long FirstSequence = 1_000_001;

    private readonly Lock _gate = new();
    private readonly T[] _ring = new T[capacity];
    private readonly List<TopicSubscription<T>> _waiting = [];
    private long _next = FirstSequence;
    private int _subscribers;

    /// <summary>How many subscriptions are open.</summary>
    public int Subscribers => Volatile.Read(ref _subscribers);

    /// <summary>Appends an item and wakes whoever waits for it.</summary>
    /// <returns>The sequence that the item got.</returns>
    public long Append(in T item)
    {
        lock (_gate)
        {
            var sequence = _next++;
            _ring[sequence % capacity] = number(item, sequence);
            foreach (var subscription in _waiting)
            {
                subscription.Wake();
            }

            _waiting.Clear();
            return sequence;
        }
    }

    /// <summary>The latest items, oldest first.</summary>
    public T[] Last(int count)
    {
        lock (_gate)
        {
            var items = new T[Math.Min(count, Math.Min(capacity, _next - FirstSequence))];
            Copy(_next - items.Length, items);
            return items;
        }
    }

    /// <summary>What came after a sequence, oldest first.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.Lagged"/>: what came next is no longer kept.</exception>
    public T[] After(long sequence, int limit)
    {
        lock (_gate)
        {
            var from = From(sequence);
            var items = new T[Math.Clamp(_next - from, 0, limit)];
            Copy(from, items);
            return items;
        }
    }

    /// <summary>Opens a subscription to what comes after a sequence; to what is yet to come where that is negative.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.Lagged"/>: what came next is no longer kept.</exception>
    public TopicSubscription<T> Subscribe(long after)
    {
        lock (_gate)
        {
            var subscription = new TopicSubscription<T>(this, after < 0 ? _next : From(after));
            _subscribers++;
            return subscription;
        }
    }

    internal bool IsReadyOrWaiting(TopicSubscription<T> subscription, long cursor)
    {
        lock (_gate)
        {
            if (cursor < _next)
            {
                return true;
            }

            _waiting.Add(subscription);
            return false;
        }
    }

    internal int Read(long cursor, Span<T> items)
    {
        lock (_gate)
        {
            From(cursor - 1);
            var count = (int)Math.Min(items.Length, _next - cursor);
            Copy(cursor, items[..count]);
            return count;
        }
    }

    internal bool StopWaiting(TopicSubscription<T> subscription)
    {
        lock (_gate)
        {
            return _waiting.Remove(subscription);
        }
    }

    internal void Leave(TopicSubscription<T> subscription)
    {
        lock (_gate)
        {
            _waiting.Remove(subscription);
            _subscribers--;
        }
    }

    private long From(long sequence)
    {
        var oldest = Math.Max(FirstSequence, _next - capacity);
        return sequence + 1 >= oldest
            ? Math.Min(sequence + 1, _next)
            : sequence < FirstSequence && oldest == FirstSequence
                ? FirstSequence
                : throw new RefusedException(
                    Refusal.Lagged,
                    $"what came after {sequence} is no longer kept (the oldest kept is {oldest}); read on from there, or read faster");
    }

    private void Copy(long from, Span<T> items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = _ring[(from + i) % capacity];
        }
    }
}
