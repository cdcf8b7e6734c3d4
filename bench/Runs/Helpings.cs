using Bench.Commands;

namespace Bench.Runs;

/// <summary>
/// Gives the time that narrow comparisons did not need, and some of its own, to those whose intervals are still wide: more
/// rounds, first where they make an interval narrow enough soonest. By how wide an interval is nobody can tell which way its
/// ratio will go, so that choosing by it favours no contender.
/// </summary>
internal sealed class Helpings(Ledger ledger, RunProfile profile, Progress progress)
{
    // The wire that a report leads with: its ratios are to be the sharpest.
    private const string FirstServed = "memory";

    // With the looks at half of a budget and at its end, which are the ones that can stop a short tournament, they make
    // the five that the level of every interval is set for: see Looks.
    private const int MostPerMatch = 3;

    private readonly Dictionary<string, int> _had = [];

    /// <param name="left">How much time there is to give.</param>
    /// <param name="cancellationToken">Gives the rest up.</param>
    public async Task RunAsync(TimeSpan left, CancellationToken cancellationToken)
    {
        var step = DuelPass.PerMatch(profile.Comparison);
        for (; left >= step; left -= step)
        {
            if (Soonest() is not (var match, var halfWidth))
            {
                progress.Say($"every comparison is within ±{Format.Percent(profile.Comparison.TargetHalfWidth)}, or has had its share");
                return;
            }

            var helping = _had[match.Title] = _had.GetValueOrDefault(match.Title) + 1;
            var outcome = await DuelPass.RecordAsync(ledger, match, profile.Comparison with { Seed = helping + 1 }, cancellationToken);
            progress.Say($"[more rounds] {match.Title}, {SoFar(halfWidth)}: {outcome}");
        }
    }

    private static string SoFar(double halfWidth) =>
        double.IsInfinity(halfWidth) ? "so far undecided" : $"so far within ±{Format.Percent(halfWidth)}";

    private (Match Match, double HalfWidth)? Soonest() => ledger.Comparisons()
        .Where(comparison => comparison.HalfWidth > profile.Comparison.TargetHalfWidth && _had.GetValueOrDefault(comparison.Match.Title) < MostPerMatch)
        .OrderByDescending(static comparison => comparison.Match.Cells[0].Lane.Wire.Name == FirstServed)
        .ThenBy(comparison => Missing(comparison.Match, comparison.HalfWidth))
        .Select(static comparison => ((Match, double)?)comparison)
        .FirstOrDefault();

    // In budgets. To be half as wide, an interval takes four times the rounds.
    private double Missing(Match match, double halfWidth) =>
        (1 + _had.GetValueOrDefault(match.Title)) * (Math.Pow(halfWidth / profile.Comparison.TargetHalfWidth, 2) - 1);
}
