using System.Diagnostics;

namespace Bench.Load;

/// <summary>When each message is meant to leave, in ticks of the clock after the first; fixed before anything is sent.</summary>
internal sealed class Schedule
{
    // Times of 50 million messages take half a gigabyte with what became of them.
    public const int MostMessages = 50_000_000;

    // The same send times on every machine and in every run.
    private const int Seed = 20_240_301;

    private Schedule(long[] offsets, int warmUp) => (Offsets, WarmUp) = (offsets, warmUp);

    /// <summary>After the first message.</summary>
    public long[] Offsets { get; }

    /// <summary>How many of the messages, the first ones, are not measured.</summary>
    public int WarmUp { get; }

    /// <summary>How many messages there are.</summary>
    public int Count => Offsets.Length;

    /// <summary>The schedule of an open loop.</summary>
    public static Schedule Open(double rate, TimeSpan warmUp, TimeSpan duration, Arrivals arrivals)
    {
        var unmeasured = (int)Math.Round(rate * warmUp.TotalSeconds);
        var offsets = new long[unmeasured + Math.Max(1, (int)Math.Round(rate * duration.TotalSeconds))];
        var gap = Stopwatch.Frequency / rate;
        var random = new Random(Seed);
        var time = 0.0;
        for (var i = 0; i < offsets.Length; i++)
        {
            // From the number and not from the time before, where that can be: no error adds up.
            offsets[i] = (long)(arrivals == Arrivals.Constant ? i * gap : time);
            time -= gap * Math.Log(1 - random.NextDouble());
        }

        return new Schedule(offsets, unmeasured);
    }

    /// <summary>A closed loop's: everything is due at once.</summary>
    public static Schedule Closed(int messages) => new(new long[messages], warmUp: 0);
}
