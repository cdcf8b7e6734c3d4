using Bench.Records;
using Bench.Reports.Charts;

namespace Bench.Reports.Markdown;

/// <summary>A record as a section of another document: the summary, the main wire, and where it comes from.</summary>
internal static class MarkdownSection
{
    private static readonly string[] s_headings = ["workload", "rank", "contender", "× floor", "× best", "messages/s", "allocated B", "wire up B", "wire down B"];

    /// <param name="record">The record.</param>
    /// <param name="findings">What it shows.</param>
    /// <param name="command">The command that makes the section.</param>
    /// <param name="charts">The charts that stand in it.</param>
    public static string Of(RunRecord record, RunFindings findings, string command, IReadOnlyList<ChartFile> charts)
    {
        var text = new MarkdownText();
        MarkdownReport.Warn(text, record, findings);
        MarkdownReport.WriteSummary(text, findings, static (target, title) => target.Label(title));
        WriteCharts(text, charts);
        WriteTable(text, findings);
        foreach (var sweep in findings.Sweeps)
        {
            SweepTable.Write(text, sweep);
        }

        if (findings.Ladders.Count > 0)
        {
            text.Label("Where the time goes");
            LadderTable.Write(text, findings);
        }

        LoadTables.Write(text, findings.Load, static (target, title) => target.Label(title));
        text.Label("Where this comes from");
        text.Bullets([.. Origin.Machine(record.Machine), .. Origin.Build(record.Build), Origin.Started(record)]);
        text.Paragraph("Measured, and made into this section, by:");
        text.Fence($"{record.Command}\n{command}");
        return text.ToString();
    }

    private static void WriteCharts(MarkdownText text, IReadOnlyList<ChartFile> charts)
    {
        foreach (var chart in charts)
        {
            text.Picture(chart.Path, chart.NarrowPath, $"{chart.Chart.Title}. {chart.Chart.Description}");
        }
    }

    private static void WriteTable(MarkdownText text, RunFindings findings)
    {
        var rows = findings.Cells.Select(static cell => cell.Workload).Distinct().SelectMany(workload => Rows(findings, workload)).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        text.Label($"On {findings.MainWire}");
        text.Table(s_headings, ["workload", "rank", "contender"], rows);
        text.Paragraph(
            "× floor and × best: how many times as long, with the interval, from duels; = is a shared rank: not told apart, or undecided. "
            + "messages/s: from means of one cell after the other, which say how much, not which is faster. Allocated: client and server together. ○ is emulated.");
    }

    // The workload's name stands on its first row only.
    private static IEnumerable<IReadOnlyList<string>> Rows(RunFindings findings, string workload) =>
        CellWords.Ordered(findings, workload, findings.MainWire).Select((row, index) =>
        {
            var (cell, standing) = row;
            var comparison = findings.Compared(workload, findings.MainWire);
            return (IReadOnlyList<string>)
            [
                index == 0 ? workload : "",
                CellWords.Rank(standing, comparison),
                CellWords.Contender(cell),
                CellWords.TimesFloor(standing, comparison),
                CellWords.TimesBest(standing, comparison),
                CellWords.Count(cell.MessagesPerSecond),
                CellWords.Count(cell.Allocated),
                CellWords.Count(cell.Wired?.Up),
                CellWords.Count(cell.Wired?.Down),
            ];
        });
}
