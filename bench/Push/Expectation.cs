using Payloads;

namespace Bench.Push;

/// <summary>What one subscriber is to receive of a publication, and what it has received.</summary>
/// <param name="publication">What is published.</param>
/// <param name="complete">Called once it has all of it.</param>
internal sealed class Expectation(Publication publication, Action complete)
{
    private readonly long[] _latency = new long[publication.Count];
    private readonly Receipts _receipts = new(publication.Count);

    /// <summary>What became of the deliveries. Read once nothing is under way.</summary>
    public Receipts Receipts => _receipts;

    /// <summary>How many were not what was published.</summary>
    public int Wrong { get; private set; }

    /// <summary>From publish to receipt of each, in the clock's ticks; 0 where it was not received.</summary>
    public IReadOnlyList<long> Latency => _latency;

    /// <summary>Takes a tick.</summary>
    /// <param name="tick">What was received.</param>
    /// <param name="now">When.</param>
    public void Take(in Tick tick, long now)
    {
        var number = tick.Sequence - publication.FirstSequence;
        if (!_receipts.Take(number))
        {
            return;
        }

        if (Publication.IsRight((int)number, tick))
        {
            _latency[number] = Math.Max(1, now - publication.Published((int)number));
        }
        else
        {
            Wrong++;
        }

        if (_receipts.Missing == 0)
        {
            complete();
        }
    }
}
