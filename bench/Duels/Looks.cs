using System.Collections.Concurrent;

namespace Bench.Duels;

/// <summary>
/// When the intervals are looked at to see whether they are narrow enough to stop. Looking often and stopping at the
/// first interval that pleases makes intervals that hold the truth less often than they say. So the looks are few, their
/// times are set beforehand, and each is taken at a level so much stricter that even all of them together err no more
/// often than is promised (<see cref="GroupSequential"/>): five looks at 98.5 % for 95 %. That holds for whatever rule is used to stop.
/// </summary>
internal sealed class Looks(TimeSpan budget)
{
    /// <summary>How many there are at most, the last at the end of the budget.</summary>
    public const int Most = 5;

    private static readonly ConcurrentDictionary<double, double> s_levels = new();

    private int _next;

    /// <summary>The confidence at which each look's interval is to be taken, for all of them to hold the truth as often as is asked for.</summary>
    public static double Level(double confidence) =>
        s_levels.GetOrAdd(confidence, static confidence => GroupSequential.Level(confidence, [.. Enumerable.Range(0, Most).Select(Seen)]));


    /// <summary>Whether it is time for a look. The budget is over with the last.</summary>
    public bool IsDue(TimeSpan elapsed)
    {
        if (_next == Most || elapsed < At(_next))
        {
            return false;
        }

        while (_next < Most && elapsed >= At(_next))
        {
            _next++;
        }

        return true;
    }

    // Each look after twice the time of the one before: half as wide again is what makes a difference to an interval.
    private TimeSpan At(int look) => budget * (Seen(look) / Seen(Most - 1));

    private static double Seen(int look) => 1 << look;
}
