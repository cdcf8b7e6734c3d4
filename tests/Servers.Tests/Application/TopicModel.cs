using Servers.Application;

namespace Servers.Tests.Application;

/// <summary>The topic as one would write it without a thought for cost: a list that never forgets, and a window on it.</summary>
internal sealed class TopicModel(int capacity)
{
    private readonly Topic<long> _topic = TopicTests.Numbers(capacity);
    private readonly List<long> _all = [];
    private readonly List<(TopicSubscription<long> Subscription, long[] Cursor)> _subscribers = [];

    private long Next => Topic<long>.FirstSequence + _all.Count;

    private long Oldest => Math.Max(Topic<long>.FirstSequence, Next - capacity);

    /// <summary>Does the steps (any numbers will do) to both, and compares every answer.</summary>
    public bool Agrees(int[] steps) => steps.All(step => Does(step % 8, step / 8)) && _topic.Subscribers == _subscribers.Count;

    private bool Does(int what, int detail) => what switch
    {
        0 or 1 or 2 => Append(),
        3 => Subscribe(after: Next - 1 - (detail % (2 * capacity))),
        4 => Subscribe(after: -1),
        5 => _subscribers.Count == 0 || Leave(detail % _subscribers.Count),
        6 => _topic.Last(1 + (detail % 10)).SequenceEqual(Window(Oldest).TakeLast(1 + (detail % 10))),
        _ => _subscribers.Count == 0 || Read(_subscribers[detail % _subscribers.Count], limit: 1 + (detail % 5)),
    };

    private bool Append()
    {
        _all.Add(Next);
        return _topic.Append(0) == _all[^1];
    }

    private bool Subscribe(long after)
    {
        var from = after < 0 ? Next : Math.Max(after + 1, Topic<long>.FirstSequence);
        if (from < Oldest)
        {
            return Lags(() => _topic.Subscribe(after));
        }

        _subscribers.Add((_topic.Subscribe(after), [from]));
        return true;
    }

    private bool Leave(int which)
    {
        _subscribers[which].Subscription.Dispose();
        _subscribers.RemoveAt(which);
        return true;
    }

    private bool Read((TopicSubscription<long> Subscription, long[] Cursor) subscriber, int limit)
    {
        var items = new long[limit];
        if (subscriber.Cursor[0] < Oldest)
        {
            return Lags(() => subscriber.Subscription.Read(items));
        }

        var expected = Window(subscriber.Cursor[0]).Take(limit).ToArray();
        subscriber.Cursor[0] += expected.Length;
        return items.AsSpan(0, subscriber.Subscription.Read(items)).SequenceEqual(expected);
    }

    private IEnumerable<long> Window(long from) => _all.Where(item => item >= from);

    private static bool Lags(Func<object> act)
    {
        try
        {
            act();
            return false;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal == Refusal.Lagged;
        }
    }
}
