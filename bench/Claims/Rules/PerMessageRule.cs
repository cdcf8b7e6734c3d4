using Bench.Reports;

namespace Bench.Claims.Rules;

/// <summary>
/// A message costs less in one workload than in another, for one contender. No rounds hold two such workloads against each
/// other, so this is from means that were taken one after the other, each with its own interval: the threshold must allow for drift.
/// </summary>
/// <param name="contender">Whose.</param>
/// <param name="pairs">Where a message should cost less, than where.</param>
/// <param name="wires">On which wires.</param>
/// <param name="threshold">From where on a difference counts, and why.</param>
internal sealed class PerMessageRule(
    string contender, IReadOnlyList<(string Workload, string Other)> pairs, IReadOnlyList<string> wires, Threshold threshold)
    : Rule(threshold)
{
    public override IEnumerable<Looked> Look(Evidence evidence) =>
        from pair in pairs
        from wire in wires
        from looked in Look(evidence, pair.Workload, pair.Other, wire)
        select looked;

    private IEnumerable<Looked> Look(Evidence evidence, string workload, string other, string wire)
    {
        string[] ids = [$"{workload}/{contender}/{wire}", $"{other}/{contender}/{wire}"];
        if (evidence.Cells(CellName.Of(ids[0]), CellName.Of(ids[1])) is not var (source, cell, second))
        {
            yield return Looked.WithoutCells($"{ids[0]} against {other}", ids);
            yield break;
        }

        var (messages, others) = (Messages(source, ids[0]), Messages(source, ids[1]));
        if (cell.Time is { } time && second.Time is { } otherTime)
        {
            var ratio = Means.Ratio(time, messages, otherTime, others);
            yield return Looked.At(Row("time per message", [time.Value / messages, otherTime.Value / others], "ns", ratio));
        }

        if (cell.Wired is { } wired && second.Wired is { } otherWired)
        {
            double[] bytes = [wired.Total / messages, otherWired.Total / others];
            yield return Looked.At(Row("bytes on the wire per message", bytes, "B", new Estimate(bytes[0] / bytes[1], bytes[0] / bytes[1], bytes[0] / bytes[1])));
        }

        EvidenceRow Row(string figure, double[] values, string unit, Estimate? ratio) => new(
            $"{contender}: {workload} against {other}", figure, workload, wire, source.Name, ids, values, unit, ratio, Threshold.Less(ratio), null);
    }

    private static int Messages(EvidenceSource source, string id) => source.Record.Cells.First(cell => cell.Id == id).MessagesPerExchange;
}
