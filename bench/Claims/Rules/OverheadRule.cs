using Bench.Reports;

namespace Bench.Claims.Rules;

/// <summary>What passes the wire is little more than the messages themselves.</summary>
/// <param name="contenders">Whose.</param>
/// <param name="workloads">On which workloads.</param>
/// <param name="wires">On which wires.</param>
/// <param name="threshold">Up to which part of the payload the overhead counts as next to nothing, and why.</param>
internal sealed class OverheadRule(IReadOnlyList<string> contenders, IReadOnlyList<string> workloads, IReadOnlyList<string> wires, Threshold threshold)
    : Rule(threshold)
{
    public override IEnumerable<Looked> Look(Evidence evidence) =>
        from contender in contenders
        from workload in workloads
        from wire in wires
        select Look(evidence, $"{workload}/{contender}/{wire}");

    private Looked Look(Evidence evidence, string id)
    {
        var name = CellName.Of(id);
        if (evidence.Cells(name, name) is not var (source, cell, _))
        {
            return Looked.WithoutCells($"bytes of {id}", id);
        }

        if (cell is not { Wired: { } wired, Payload: { Total: > 0 } payload })
        {
            return Looked.Without($"bytes of {id}", "they were not counted");
        }

        var share = wired.Total / payload.Total;
        var ratio = new Estimate(share, share, share);
        return Looked.At(new EvidenceRow(
            $"{name.Contender}: wire against payload", "bytes", name.Workload, name.Wire, source.Name, [id], [wired.Total, payload.Total], "B", ratio, Threshold.NotMore(ratio), null));
    }
}
