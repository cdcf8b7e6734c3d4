using Bench.Duels;

namespace Bench.Regression;

/// <summary>
/// Puts the launches of a cell into words. That a cell differs is said with the confidence of the whole check, shared out over
/// all cells and all looks (Bonferroni): many cells, and stopping early, do not make a false alarm likelier than is said. That
/// it is the same concerns this cell alone, however many there are beside it: its confidence is shared out over the looks only.
/// </summary>
/// <param name="Threshold">How much slower is let pass: 0.05 is 5 %.</param>
/// <param name="Cells">How many cells the check has.</param>
internal sealed record BuildJudge(double Threshold, int Cells)
{
    /// <summary>How often all differences that a check reports are true; and how often each cell that it calls the same is.</summary>
    public const double Confidence = 0.95;

    /// <summary>
    /// After how many launches the intervals are looked at; what is decided then is launched no more. Of fewer than five,
    /// Student's interval is so wide that it decides nothing; each look has half as many again as the one before.
    /// </summary>
    public static IReadOnlyList<int> Looks { get; } = [5, 8, 12, 18];

    /// <summary>The verdict on a cell.</summary>
    public BuildVerdict On(string cell, IReadOnlyList<double> launches)
    {
        var error = (1 - Confidence) / Looks.Count;
        var (difference, sameness) = (LaunchRatio.Of(launches, 1 - (error / Cells)), LaunchRatio.Of(launches, 1 - error));
        var outcome = (difference, sameness) switch
        {
            ({ Low: var low }, _) when low > 1 + Threshold => BuildOutcome.Slower,
            ({ High: < 1 }, _) => BuildOutcome.Faster,
            (_, { High: var high }) when high <= 1 + Threshold => BuildOutcome.Same,
            _ => BuildOutcome.Undecided,
        };
        return new BuildVerdict(cell, outcome, outcome == BuildOutcome.Same ? sameness : difference, launches);
    }
}
