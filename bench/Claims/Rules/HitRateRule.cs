using System.Globalization;
using Bench.Reports;

namespace Bench.Claims.Rules;

/// <summary>
/// A contender that keeps answers costs less than others, by how many of them still hold when they are asked for again. Two workloads
/// that differ in nothing else are the ends, all and none; between them a cost is their mean, weighted by the hit rate.
/// </summary>
/// <param name="contender">Who keeps answers.</param>
/// <param name="others">Than whom it should cost less.</param>
/// <param name="workloads">Where all answers still hold, and where none does.</param>
/// <param name="wires">On which wires.</param>
/// <param name="rates">The hit rates, as parts.</param>
/// <param name="figure">What it should cost less of.</param>
/// <param name="threshold">From where on a difference counts, and why.</param>
internal sealed class HitRateRule(
    string contender,
    IReadOnlyList<string> others,
    IReadOnlyList<(string Held, string Moved)> workloads,
    IReadOnlyList<string> wires,
    IReadOnlyList<double> rates,
    MixedFigure figure,
    Threshold threshold)
    : Rule(threshold)
{
    public override IEnumerable<Looked> Look(Evidence evidence) =>
        from other in others
        from pair in workloads
        from wire in wires
        from looked in Look(evidence, other, pair.Held, pair.Moved, wire)
        select looked;

    private IEnumerable<Looked> Look(Evidence evidence, string other, string held, string moved, string wire)
    {
        string[] ids = [$"{held}/{contender}/{wire}", $"{moved}/{contender}/{wire}", $"{held}/{other}/{wire}", $"{moved}/{other}/{wire}"];
        var what = $"{figure.Name} of {ids[0]} against {other}, by hit rate";
        if (evidence.Together([.. ids.Select(CellName.Of)]) is not var (source, cells))
        {
            yield return Looked.WithoutCells(what, ids);
            yield break;
        }

        if (cells.Select(figure.Of).OfType<Estimate>().ToArray() is not [var hit, var miss, var otherHeld, var otherMoved])
        {
            yield return Looked.Without(what, "a figure or its interval is missing");
            yield break;
        }

        foreach (var rate in rates)
        {
            var (cost, otherCost) = (Mix(hit, miss, rate), Mix(otherHeld, otherMoved, rate));
            Estimate? ratio = cost.Low > 0 && otherCost.Low > 0
                ? new Estimate(cost.Median / otherCost.Median, cost.Low / otherCost.High, cost.High / otherCost.Low)
                : null;
            yield return Looked.At(new EvidenceRow(
                $"{contender} against {other}",
                string.Create(CultureInfo.InvariantCulture, $"{figure.Name} at {rate * 100:0} % hits"),
                held, wire, source.Name, ids, [cost.Median, otherCost.Median], figure.Unit, ratio, Threshold.Less(ratio), null));
        }
    }

    private static Estimate Mix(Estimate hit, Estimate miss, double rate) => new(
        (rate * hit.Median) + ((1 - rate) * miss.Median), (rate * hit.Low) + ((1 - rate) * miss.Low), (rate * hit.High) + ((1 - rate) * miss.High));
}
