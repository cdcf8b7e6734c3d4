namespace Bench.Duels;

/// <summary>
/// How many exchanges make a slice of the wanted length, for one side. A slice must be long enough to drown the clock
/// and the cold caches after a switch, and short enough that the machine is the same for both sides of a round: see <see cref="TournamentOptions.Slice"/>.
/// </summary>
internal sealed class SliceLength(TimeSpan target)
{
    // One slice out of bounds is a hiccup, three running are a drift.
    private const int DriftAfter = 3;

    // A cold first slice says little about a warm one; growing in steps keeps one mistake from costing seconds.
    private const double LargestStep = 8;

    private readonly TimeSpan _shortest = target * (2.0 / 3);
    private readonly TimeSpan _longest = target * (4.0 / 3);
    private Slice _strayed;
    private int _streak;

    /// <summary>Begins with what exchanges are known to cost, in nanoseconds.</summary>
    public SliceLength(TimeSpan target, double cost)
        : this(target) => Exchanges = (int)Math.Clamp(Math.Round(target.TotalNanoseconds / cost), 1, int.MaxValue);

    /// <summary>How long a slice should take.</summary>
    public TimeSpan Target => target;

    /// <summary>How many exchanges the next slice should run.</summary>
    public int Exchanges { get; private set; } = 1;

    /// <summary>Sets the length from one slice: while warming up, when costs still fall fast.</summary>
    public void Calibrate(Slice slice) => Calibrate(slice.Exchanges, slice.Elapsed);

    /// <summary>Follows a drift: sets the length anew once several slices running were all too short or all too long.</summary>
    public void Follow(Slice slice)
    {
        var side = slice.Elapsed < _shortest ? -1 : slice.Elapsed > _longest ? 1 : 0;
        if (side == 0 || (side > 0 && Exchanges == 1))
        {
            _strayed = default;
            _streak = 0;
            return;
        }

        if (Math.Sign(_streak) != side)
        {
            _strayed = default;
            _streak = 0;
        }

        _strayed += slice;
        _streak += side;
        if (Math.Abs(_streak) == DriftAfter)
        {
            Calibrate(_strayed.Exchanges / DriftAfter, _strayed.Elapsed / DriftAfter);
        }
    }

    private void Calibrate(int exchanges, TimeSpan elapsed)
    {
        var step = elapsed <= TimeSpan.Zero ? LargestStep : Math.Clamp(target / elapsed, 1 / LargestStep, LargestStep);
        Exchanges = (int)Math.Clamp(Math.Round(exchanges * step), 1, int.MaxValue);
        _strayed = default;
        _streak = 0;
    }
}
