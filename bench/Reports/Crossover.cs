using Bench.Duels;

namespace Bench.Reports;

/// <summary>Two contenders that change places along a series: told apart at both points, and the other way round.</summary>
/// <param name="Axis">What differs between the points: "in flight".</param>
/// <param name="At">What stays the same.</param>
/// <param name="From">The point at which the first leads.</param>
/// <param name="To">The point at which the second leads.</param>
/// <param name="Before">Who is the faster one of the two at the first point.</param>
/// <param name="After">Who is at the second.</param>
/// <param name="TimesBefore">How many times as long <paramref name="After"/> takes there as <paramref name="Before"/>: above 1.</param>
/// <param name="TimesAfter">How many times as long <paramref name="Before"/> takes at the second point as <paramref name="After"/>: above 1.</param>
/// <param name="ChangesWinner">Whether the one leads all at the first point, and the other at the second.</param>
internal sealed record Crossover(
    string Axis, string At, string From, string To, string Before, string After, Estimate TimesBefore, Estimate TimesAfter, bool ChangesWinner)
{
    /// <summary>Every crossover along a series, those of the winner first.</summary>
    public static IEnumerable<Crossover> Along(Series series)
    {
        string[] contenders = [.. series.Points.SelectMany(static point => point.Comparison.Pairs).Select(static pair => pair.Contender).Distinct()];
        return contenders
            .SelectMany((one, index) => contenders.Skip(index + 1).SelectMany(other => Between(one, other, series)))
            .OrderByDescending(static crossover => crossover.ChangesWinner);
    }

    // Points at which the two were not told apart are passed over: a crossover needs two that are certain.
    private static IEnumerable<Crossover> Between(string one, string other, Series series)
    {
        var decided = series.Points
            .Select(point => (point.Label, point.Comparison, Pair: point.Comparison.Between(other, one)))
            .Where(static point => point.Pair?.Verdict is Verdict.Slower or Verdict.Faster)
            .ToList();
        foreach (var (from, to) in decided.Zip(decided.Skip(1)).Where(static pair => pair.First.Pair!.Verdict != pair.Second.Pair!.Verdict))
        {
            var (before, after) = from.Pair!.Verdict == Verdict.Slower ? (one, other) : (other, one);
            yield return new Crossover(
                series.Axis,
                series.At,
                from.Label,
                to.Label,
                before,
                after,
                from.Comparison.Between(after, before)!.Ratio!,
                to.Comparison.Between(before, after)!.Ratio!,
                from.Comparison.Leaders is [var first] && first == before && to.Comparison.Leaders is [var second] && second == after);
        }
    }
}
