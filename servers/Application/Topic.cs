namespace Servers.Application;

/// <summary>
/// An ordered log that keeps its latest items, and the subscribers that read it. A subscriber is a cursor into the
/// log: publishing costs the same however slow a subscriber is, and one that falls behind the oldest item kept is
/// told so, instead of losing items in silence.
/// </summary>
/// <typeparam name="T">What is published.</typeparam>
internal sealed class Topic<T>(int capacity, Func<T, long, T> number, int mostSubscribers = int.MaxValue)
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
    public long Append(in T item) => Append(new ReadOnlySpan<T>(in item));

    /// <summary>Appends items that came together, and wakes whoever waits once: a subscriber finds all of them.</summary>
    /// <returns>The sequence that the last item got.</returns>
    public long Append(ReadOnlySpan<T> items)
    {
        lock (_gate)
        {
            foreach (ref readonly var item in items)
            {
                _ring[_next % capacity] = number(item, _next);
                _next++;
            }

            foreach (var subscription in _waiting)
            {
                subscription.Place = TopicSubscription<T>.Nowhere;
                subscription.EndWait(null);
            }

            _waiting.Clear();
            return _next - 1;
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
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.Lagged"/>: what came next is no longer kept; <see cref="Refusal.Invalid"/>: there are too many subscribers.
    /// </exception>
    public TopicSubscription<T> Subscribe(long after)
    {
        lock (_gate)
        {
            if (_subscribers >= mostSubscribers)
            {
                throw new RefusedException(Refusal.Invalid, $"there are {mostSubscribers} subscribers already, which is the most; try again once one has left");
            }

            var subscription = new TopicSubscription<T>(this, after < 0 ? _next : From(after));
            _subscribers++;
            return subscription;
        }
    }

    /// <summary>Lists a subscription among those to wake, unless there is something to read already.</summary>
    internal bool TryWait(TopicSubscription<T> subscription, long cursor)
    {
        lock (_gate)
        {
            if (!subscription.BeginWait(isReady: cursor < _next))
            {
                return false;
            }

            subscription.Place = _waiting.Count;
            _waiting.Add(subscription);
            return true;
        }
    }

    internal int Read(TopicSubscription<T> subscription, long cursor, Span<T> items)
    {
        lock (_gate)
        {
            subscription.ThrowIfClosed();
            From(cursor - 1);
            var count = (int)Math.Min(items.Length, _next - cursor);
            Copy(cursor, items[..count]);
            return count;
        }
    }

    // A wait ends in the same critical section that takes it off the list, whoever ends it: so it ends once, and no
    // subscriber, however it is used, can make another's Append fail.
    internal void CancelWait(TopicSubscription<T> subscription, CancellationToken token)
    {
        lock (_gate)
        {
            if (TryTakeOff(subscription))
            {
                subscription.EndWait(new OperationCanceledException(token));
            }
        }
    }

    internal void Leave(TopicSubscription<T> subscription)
    {
        lock (_gate)
        {
            if (!subscription.Close())
            {
                return;
            }

            _subscribers--;
            if (TryTakeOff(subscription))
            {
                subscription.EndWait(new ObjectDisposedException(nameof(TopicSubscription<>)));
            }
        }
    }

    // The last takes the place of whoever leaves: to search for it, a hundred thousand leaving would take minutes.
    private bool TryTakeOff(TopicSubscription<T> subscription)
    {
        var place = subscription.Place;
        if (place == TopicSubscription<T>.Nowhere)
        {
            return false;
        }

        var last = _waiting[^1];
        (_waiting[place], last.Place) = (last, place);
        _waiting.RemoveAt(_waiting.Count - 1);
        subscription.Place = TopicSubscription<T>.Nowhere;
        return true;
    }

    // A cursor ahead of the log is taken for its end.
    private long From(long sequence)
    {
        var oldest = Math.Max(FirstSequence, _next - capacity);
        if (sequence >= oldest - 1)
        {
            return Math.Min(sequence, _next - 1) + 1;
        }

        return oldest == FirstSequence
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
