using Bench.Commands;

namespace Bench.Reports;

/// <summary>Who sends the fewest bytes, in words, with who sends the most beside it. Bytes are counted, not timed: they have no interval and need none.</summary>
internal static class ByteWords
{
    public static IEnumerable<string> Of(RunFindings findings)
    {
        var rows = findings.Cells
            .Where(cell => cell.Wire == findings.MainWire && cell.Wired is not null && cell.Contender != CellName.Floor)
            .GroupBy(static cell => cell.Workload)
            .Where(static row => row.Count() > 1)
            .Select(static row => row.OrderBy(static cell => cell.Wired!.Total).ToArray())
            .ToList();
        return from row in rows
               group row by Leaders(row) into winner
               orderby winner.Count() descending
               select $"On {findings.MainWire}, {winner.Key}: {string.Join(", ", winner.Select(static row => $"{row[0].Workload} ({Format.Count(row[0].Wired!.Total)} B an exchange; {row[^1].Contender} {Format.Count(row[^1].Wired!.Total)} B)"))}.";
    }

    private static string Leaders(CellFinding[] row) =>
        Summary.List([.. row.TakeWhile(cell => cell.Wired!.Total <= row[0].Wired!.Total).Select(static cell => cell.Contender)]);
}
