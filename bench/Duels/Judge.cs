namespace Bench.Duels;

/// <summary>Puts ratios into words, by their interval and by what the machine can tell apart.</summary>
/// <param name="Noise">How far a lane strays from itself: 0.01 is ±1 %. Nothing nearer to 1.00 is called a difference.</param>
/// <param name="Narrow">Up to which half-width an interval may back a "no difference".</param>
internal sealed record Judge(double Noise, double Narrow)
{
    /// <summary>The verdict on a ratio; null is one that there were too few rounds for.</summary>
    public Verdict On(Ratio? ratio) => ratio switch
    {
        null => Verdict.Undecided,
        { Least: var low } when low > 1 + Noise => Verdict.Slower,
        { Most: var high } when high < 1 / (1 + Noise) => Verdict.Faster,
        { Median: var median, Least: var low, Most: var high } when Math.Max(high / median, median / low) - 1 <= Narrow => Verdict.NoDifference,
        _ => Verdict.Undecided,
    };
}
