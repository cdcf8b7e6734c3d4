using Payloads;

namespace Servers.Application;

/// <summary>The ticker service, written once and called by every protocol.</summary>
public sealed class TickerFeed
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _index;
    private readonly Quote[] _quotes;
    private readonly Topic<Tick> _tape;

    /// <summary>A feed that trades the symbols of the opening quotes.</summary>
    public TickerFeed(ServiceLimits limits, IReadOnlyList<Quote> opening)
    {
        _quotes = [.. opening];
        _index = opening.Index().ToDictionary(static entry => entry.Item.Symbol, static entry => entry.Index, StringComparer.Ordinal);
        _tape = new Topic<Tick>(limits.TapeCapacity, static (tick, sequence) => tick with { Sequence = sequence }, limits.TickerSubscribers);
    }

    /// <summary>How many subscriptions are open now.</summary>
    public int Subscribers => _tape.Subscribers;

    /// <summary>The quote of one symbol.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.NotFound"/>: there is no such symbol.</exception>
    public Quote Quote(in QuoteRequest request)
    {
        var index = Find(request.Symbol);
        lock (_gate)
        {
            return _quotes[index];
        }
    }

    /// <summary>The quotes of all symbols.</summary>
    public Quote[] Snapshot()
    {
        lock (_gate)
        {
            return [.. _quotes];
        }
    }

    /// <summary>Puts a tick on the tape, moves its symbol's quote and wakes the subscribers.</summary>
    /// <returns>The sequence that the tick got.</returns>
    /// <exception cref="RefusedException"><see cref="Refusal.NotFound"/>: there is no such symbol.</exception>
    public long Publish(in Tick tick) => Publish(new ReadOnlySpan<Tick>(in tick));

    /// <summary>Publishes ticks that came together: subscribers are woken once, and find all of them.</summary>
    /// <returns>The sequence that the last one got.</returns>
    /// <exception cref="RefusedException"><see cref="Refusal.NotFound"/>: there is no such symbol; none is published.</exception>
    public long Publish(ReadOnlySpan<Tick> ticks)
    {
        foreach (ref readonly var tick in ticks)
        {
            Find(tick.Symbol);
        }

        lock (_gate)
        {
            // Both at once: of two publishers, the one whose tick is last on the tape has moved the quote last.
            foreach (ref readonly var tick in ticks)
            {
                var index = Find(tick.Symbol);
                _quotes[index] = new Quote(_quotes[index].Symbol, tick.Price - 1, tick.Price + 1, tick.Price, tick.At);
            }

            return _tape.Append(ticks);
        }
    }

    /// <summary>Subscribes to ticks. The count is the caller's to keep.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.Invalid"/>: a negative count, or a subscriber too many; <see cref="Refusal.Lagged"/>: what came next is no longer on the tape.
    /// </exception>
    public TopicSubscription<Tick> Subscribe(in TickSubscription request) => request.Count >= 0
        ? _tape.Subscribe(request.After)
        : throw new RefusedException(Refusal.Invalid, $"a count is 0 or more, not {request.Count}");

    /// <summary>The last ticks of the tape, oldest first.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.Invalid"/>: a limit below 1.</exception>
    public Tick[] Last(int limit)
    {
        RequireLimit(limit);
        return _tape.Last(limit);
    }

    /// <summary>What was published after a sequence, oldest first.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.Invalid"/>: a limit below 1; <see cref="Refusal.Lagged"/>: what came next is no longer on the tape.
    /// </exception>
    public Tick[] After(long sequence, int limit)
    {
        RequireLimit(limit);
        return _tape.After(sequence, limit);
    }

    private static void RequireLimit(int limit)
    {
        if (limit < 1)
        {
            throw new RefusedException(Refusal.Invalid, $"a limit is 1 or more, not {limit}");
        }
    }

    private int Find(string? symbol) => symbol is not null && _index.TryGetValue(symbol, out var index)
        ? index
        : throw new RefusedException(Refusal.NotFound, $"there is no symbol '{symbol}'");
}
