namespace Bench.Regression;

/// <summary>
/// Puts the launches of a cell into words. The confidence is that of the whole check: it is shared out over all cells and
/// all looks (Bonferroni), so that many cells and stopping early do not make an error likelier than is said.
/// </summary>
/// <param name="Threshold">How much slower is let pass: 0.05 is 5 %.</param>
/// <param name="Cells">How many cells the check has.</param>
internal sealed record BuildJudge(double Threshold, int Cells)
{
    /// <summary>How often all intervals of a check hold the truth.</summary>
    public const double Confidence = 0.95;

    /// <summary>
    /// After how many launches the intervals are looked at; what is decided then is launched no more. Of fewer than five,
    /// Student's interval is so wide that it decides nothing; each look has half as many again as the one before.
    /// </summary>
    public static IReadOnlyList<int> Looks { get; } = [5, 8, 12, 18];

    /// <summary>The verdict on a cell.</summary>
    public BuildVerdict On(string cell, IReadOnlyList<double> launches)
    {
        var ratio = LaunchRatio.Of(launches, 1 - ((1 - Confidence) / Cells / Looks.Count));
        return new BuildVerdict(cell, Outcome(ratio), ratio, launches);
    }

    private BuildOutcome Outcome(LaunchRatio? ratio) => ratio switch
    {
        null => BuildOutcome.Undecided,
        { Low: var low } when low > 1 + Threshold => BuildOutcome.Slower,
        { High: var high } when high < 1 => BuildOutcome.Faster,
        { High: var high } when high <= 1 + Threshold => BuildOutcome.Same,
        _ => BuildOutcome.Undecided,
    };
}
