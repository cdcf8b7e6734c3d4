using Bench.Records;
using Bench.Workloads;

namespace Bench.Reports.Html.Sections;

/// <summary>Every workload with every wire.</summary>
internal static class WorkloadsSection
{
    private static readonly HtmlColumn[] s_columns =
    [
        new("wire", false), new("rank", false), new("contender", false), new("× floor"), new("× best"), new("mean per exchange"), new("messages/s"), new("allocated B"), new("wire up B"), new("wire down B"),
    ];

    public static HtmlSection Of(RunFindings findings) => new("workloads", "Workloads, one by one")
    {
        Text =
        [
            HtmlProse.Of("Everybody against everybody says how many times as long the contender of the row takes as that of the column; = is no difference told apart, ? is undecided."),
            HtmlProse.Of("Allocated is managed memory per exchange, client and server together, because they share a process. Means and messages per second are from one contender after another: they say how much, and ranks and ratios say who is faster. A figure leads to its cell."),
        ],
        Parts = [.. findings.Cells.Select(static cell => cell.Workload).Distinct().Select(workload => Part(findings, workload))],
    };

    private static HtmlSection Part(RunFindings findings, string workload)
    {
        var summary = WorkloadCatalog.All.FirstOrDefault(known => known.Name == workload)?.Summary;
        HtmlRow[] rows = [.. findings.Wires.SelectMany(wire => CellWords.Ordered(findings, workload, wire).Select(row => Row(findings, row.Cell, row.Standing)))];
        return new HtmlSection($"workload-{workload}", workload)
        {
            Text = summary is null ? [] : [HtmlProse.Of($"{char.ToUpperInvariant(summary[0])}{summary[1..]}.")],
            Items = [.. Notes(findings, workload).Select(HtmlProse.Of)],
            FoldedTitle = "Everybody against everybody",
            Folded = [.. findings.Wires.Select(wire => findings.Compared(workload, wire)).Where(static comparison => comparison?.Pairs.Count > 0).Select(static comparison => DuelTable.Of(comparison!))],
            Tables = rows.Length == 0 ? [] : [new HtmlTable($"{workload}, per exchange", s_columns, rows)],
        };
    }

    private static HtmlRow Row(RunFindings findings, CellFinding cell, Standing? standing)
    {
        var comparison = findings.Compared(cell.Workload, cell.Wire);
        return new HtmlRow(
        [
            cell.Wire,
            CellWords.Rank(standing, comparison),
            CellWords.Contender(cell),
            Figures.Words(CellWords.TimesFloor(standing, comparison), cell.Id),
            Figures.Words(CellWords.TimesBest(standing, comparison), cell.Id),
            Figures.Mean(cell.Time, cell.Id),
            Figures.Count(cell.MessagesPerSecond, cell.Id),
            Figures.Count(cell.Allocated, cell.Id),
            Figures.Count(cell.Wired?.Up, cell.Id),
            Figures.Count(cell.Wired?.Down, cell.Id),
        ]);
    }

    private static IEnumerable<string> Notes(RunFindings findings, string workload)
    {
        var cells = findings.Cells.Where(cell => cell.Workload == workload).ToList();
        foreach (var emulated in cells.Where(static cell => cell.Emulation is not null).Select(static cell => $"○ {cell.Contender} is emulated: {cell.Emulation}").Distinct())
        {
            yield return emulated;
        }

        foreach (var missing in cells.Where(static cell => cell.Status != CellStatus.Measured).GroupBy(static cell => (cell.Status, cell.Why)))
        {
            yield return $"No number for {string.Join(", ", missing.Select(static cell => $"{cell.Contender} on {cell.Wire}"))}: {CellsSection.Became(missing.Key.Status, missing.Key.Why)}.";
        }

        var unsettled = findings.Comparisons.Where(comparison => comparison.Workload == workload && !comparison.Settled).Select(static comparison => comparison.Wire).ToList();
        if (unsettled.Count > 0)
        {
            yield return $"On {Summary.List(unsettled)}, the warm-up was over before everything had settled: a longer run may say otherwise.";
        }
    }
}
