using Bench.Commands;

namespace Bench.Reports.Charts;

/// <summary>Payload and framing of an exchange, both ways together, by workload, on one wire.</summary>
internal static class BytesChart
{
    /// <summary>The chart; null where no bytes were counted on this wire.</summary>
    public static BarChart? Of(RunFindings findings, string wire)
    {
        BarGroup[] groups =
        [
            .. from cell in findings.Cells
               where cell.Wire == wire && cell is { Wired: not null, Payload: not null } && findings.IsCharted(cell.Workload)
               group cell by cell.Workload into workload
               select new BarGroup(workload.Key, [.. workload.Select(Bar)]),
        ];
        return groups.Length == 0 ? null : new BarChart(
            $"Bytes of an exchange on {wire}, both ways",
            "For each workload, a bar for each contender: its payload, then framing and headers. Bars of one workload share a scale, those of two do not. The table has the figures.",
            ["payload: the encoded messages", "framing, headers and all else"],
            groups);
    }

    private static Bar Bar(CellFinding cell)
    {
        var (payload, wired) = (cell.Payload!.Total, cell.Wired!.Total);

        // What was not sent as counted, such as an empty request, is no payload on the wire: see METHODOLOGY, Bytes.
        var sent = Math.Min(payload, wired);
        var says = $"{Format.Count(wired)} B";
        return new Bar(
            CellWords.Contender(cell),
            [new Segment(0, 0, sent), new Segment(1, sent, wired)],
            says,
            $"{cell.Contender}, {cell.Workload}: {says}, of which {Format.Count(sent)} B are payload");
    }
}
