using Bench.Reports;

namespace Bench.Claims.Rules;

/// <summary>A counted figure of one contender is less than that of another.</summary>
/// <param name="contender">Whose should be less.</param>
/// <param name="others">Than whose.</param>
/// <param name="figure">Which figure.</param>
/// <param name="workloads">On which workloads.</param>
/// <param name="wires">On which wires: one is enough where all move the same.</param>
/// <param name="threshold">From where on a difference counts, and why.</param>
internal sealed class SmallerRule(
    string contender, IReadOnlyList<string> others, CountedFigure figure, IReadOnlyList<string> workloads, IReadOnlyList<string> wires, Threshold threshold)
    : Rule(threshold)
{
    public override IEnumerable<Looked> Look(Evidence evidence) =>
        from other in others
        from workload in workloads
        from wire in wires
        select Look(evidence, new CellName(workload, contender, wire), new CellName(workload, other, wire));

    private Looked Look(Evidence evidence, CellName cell, CellName other)
    {
        string[] ids = [$"{cell.Workload}/{cell.Contender}/{cell.Wire}", $"{other.Workload}/{other.Contender}/{other.Wire}"];
        if (evidence.Cells(cell, other) is not var (source, first, second))
        {
            return Looked.WithoutCells($"{figure.Name} of {ids[0]} against {other.Contender}", ids);
        }

        if (figure.Of(first) is not { } less || figure.Of(second) is not { } more)
        {
            return Looked.Without($"{figure.Name} of {ids[0]} against {other.Contender}", "it was not counted");
        }

        // Nothing beneath zero can be divided by: the other's figure is counted, so it is zero at the least.
        Estimate? ratio = more > 0 && less >= 0 ? new Estimate(less / more, less / more, less / more) : null;
        return Looked.At(new EvidenceRow(
            $"{cell.Contender} against {other.Contender}", figure.Name, cell.Workload, cell.Wire, source.Name, ids, [less, more], figure.Unit, ratio, Threshold.Less(ratio), null));
    }
}
