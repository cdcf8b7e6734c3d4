using Bench.Commands;
using Bench.Records;

namespace Bench.Reports.Markdown;

/// <summary>One workload as a table, every wire in it, and what can't be in a table beneath.</summary>
internal static class WorkloadTable
{
    private static readonly string[] s_headings =
    [
        "wire", "rank", "contender", "× floor", "× best", "mean per exchange", "messages/s", "allocated B", "wire up B", "wire down B",
    ];

    public static void Write(MarkdownText text, RunFindings findings, string workload)
    {
        text.Heading(3, workload);
        var rows = findings.Wires.SelectMany(wire => CellWords.Ordered(findings, workload, wire).Select(row => Row(row.Cell, row.Standing, findings))).ToList();
        if (rows.Count > 0)
        {
            text.Table(s_headings, ["wire", "rank", "contender"], rows);
        }

        text.Bullets(Notes(findings, workload));
    }

    private static IReadOnlyList<string> Row(CellFinding cell, Standing? standing, RunFindings findings)
    {
        var comparison = findings.Compared(cell.Workload, cell.Wire);
        return
        [
            cell.Wire,
            CellWords.Rank(standing, comparison),
            CellWords.Contender(cell),
            CellWords.TimesFloor(standing, comparison),
            CellWords.TimesBest(standing, comparison),
            Mean(cell),
            CellWords.Count(cell.MessagesPerSecond),
            CellWords.Count(cell.Allocated),
            CellWords.Count(cell.Wired?.Up),
            CellWords.Count(cell.Wired?.Down),
        ];
    }

    // Of one launch the interval is that of the mean, and symmetrical; of several it is made of their means.
    private static string Mean(CellFinding cell) => cell.Time switch
    {
        null => CellWords.Nothing,
        { Launches: > 1, Low: { } low, High: { } high, Value: var median } => Format.Time(new Estimate(median, low, high)),
        { Margin: { } margin, Value: var mean } => $"{Format.Time(mean)} ± {Format.Time(margin)}",
        { Value: var mean } => Format.Time(mean),
    };

    private static IEnumerable<string> Notes(RunFindings findings, string workload)
    {
        var cells = findings.Cells.Where(cell => cell.Workload == workload).ToList();
        foreach (var emulated in cells.Where(static cell => cell.Emulation is not null).Select(static cell => $"○ {cell.Contender} is emulated: {cell.Emulation}").Distinct())
        {
            yield return emulated;
        }

        foreach (var missing in cells.Where(static cell => cell.Status != CellStatus.Measured).GroupBy(static cell => (cell.Status, cell.Why)))
        {
            var names = string.Join(", ", missing.Select(static cell => $"{cell.Contender} on {cell.Wire}"));
            yield return missing.Key.Status switch
            {
                CellStatus.Failed => $"No number for {names}: failed: {missing.Key.Why}",
                CellStatus.Unavailable => $"No number for {names}: {missing.Key.Why}",
                _ => $"No number for {names}: the run ended before its turn",
            };
        }

        foreach (var note in DuelNotes.Of(findings, workload))
        {
            yield return note;
        }
    }
}
