using System.Collections;

namespace Bench.Push;

/// <summary>What one subscriber has received of a numbered series: what came, came again or came late is told by its number.</summary>
internal sealed class Receipts(int count)
{
    private readonly BitArray _received = new(count);
    private int _highest = -1;

    /// <summary>How many different ones were received.</summary>
    public int Delivered { get; private set; }

    /// <summary>How many were received again, or were of no number of the series.</summary>
    public int Duplicated { get; private set; }

    /// <summary>How many were received after one with a higher number.</summary>
    public int Reordered { get; private set; }

    /// <summary>How many are missing.</summary>
    public int Missing => count - Delivered;

    /// <summary>Takes the next one.</summary>
    /// <returns>True where it is received for the first time.</returns>
    public bool Take(long number)
    {
        if (number < 0 || number >= count || _received[(int)number])
        {
            Duplicated++;
            return false;
        }

        _received[(int)number] = true;
        Delivered++;
        if (number < _highest)
        {
            Reordered++;
        }

        _highest = Math.Max(_highest, (int)number);
        return true;
    }
}
