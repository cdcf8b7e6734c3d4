using System.Globalization;
using Bench.Records;
using Bench.Workloads;

namespace Bench.Reports.Html.Sections;

/// <summary>Every workload with every wire: the cells, where all figures lead.</summary>
internal static class WorkloadsSection
{
    private const string Mean = "mean per exchange";

    private static readonly HtmlColumn[] s_columns =
    [
        new("wire", false), new("rank", false), new("contender", false), new("× floor"), new("× best"), new(Mean), new("holds in"), new("messages/s"), new("allocated B"), new("payload B up/down"), new("wire B up/down"), new("first B up/down"), new("launches"), new("samples"),
    ];

    public static HtmlSection Of(RunRecord record, RunFindings findings) => new("workloads", "Workloads, one by one")
    {
        Text =
        [
            HtmlProse.Of("Everybody against everybody says how many times as long the contender of the row takes as that of the column, each pair once; = is no difference told apart, ? is undecided."),
            HtmlProse.Of("Allocated is managed memory per exchange, client and server together, because they share a process. Means and messages per second are from one contender after another: they say how much, and ranks and ratios say who is faster."),
            HtmlProse.Of("A row is a cell: a workload with a contender on a wire. The mean is of one launch, or of several the median of their means, with an interval that holds it as often as the next column says. First is until the first exchange has ended. The raw samples are in the record, under workload/contender/wire."),
        ],
        Parts = [.. findings.Cells.Select(static cell => cell.Workload).Distinct().Select(workload => Part(record, findings, workload))],
    };

    private static HtmlSection Part(RunRecord record, RunFindings findings, string workload)
    {
        var summary = WorkloadCatalog.All.FirstOrDefault(known => known.Name == workload)?.Summary;
        var measured = record.Cells.Where(cell => cell.Workload == workload).ToDictionary(static cell => cell.Id);
        HtmlRow[] rows =
        [
            .. findings.Wires.SelectMany(wire => CellWords.Ordered(findings, workload, wire)).Select(row => Row(findings, row.Cell, row.Standing, measured[row.Cell.Id])),
            .. findings.Cells.Where(cell => cell.Workload == workload && cell.Status != CellStatus.Measured).Select(Empty),
        ];
        return new HtmlSection($"workload-{workload}", workload)
        {
            Text = summary is null ? [] : [HtmlProse.Of($"{char.ToUpperInvariant(summary[0])}{summary[1..]}.")],
            Items = [.. Notes(findings, workload).Select(HtmlProse.Of)],
            FoldedTitle = "Everybody against everybody",
            Folded = [.. findings.Wires.Select(wire => findings.Compared(workload, wire)).Where(static comparison => comparison?.Pairs.Count > 0).Select(static comparison => DuelTable.Of(comparison!))],
            Tables = rows.Length == 0 ? [] : [new HtmlTable($"{workload}, per exchange", s_columns, rows)],
        };
    }

    private static HtmlRow Row(RunFindings findings, CellFinding cell, Standing? standing, CellRecord measured)
    {
        var comparison = findings.Compared(cell.Workload, cell.Wire);
        return new HtmlRow(
        [
            cell.Wire,
            CellWords.Rank(standing, comparison),
            CellWords.Contender(cell),
            CellWords.TimesFloor(standing, comparison),
            CellWords.TimesBest(standing, comparison),
            Figures.Mean(cell.Time, null),
            cell.Time?.Coverage is { } coverage ? string.Create(CultureInfo.InvariantCulture, $"{coverage * 100:0.#} %") : Figures.Nothing,
            Figures.Count(cell.MessagesPerSecond),
            Figures.Count(cell.Allocated),
            Both(cell.Payload),
            Both(cell.Wired),
            Both(cell.First),
            Figures.Count(measured.Launches(Metric.Time).Count),
            Figures.Count(measured.Samples(Metric.Time).Count),
        ],
        cell.Id);
    }

    // Why, is said above the table, once for all that share it.
    private static HtmlRow Empty(CellFinding cell) => new(
        [
            cell.Wire,
            CellWords.Nothing,
            CellWords.Contender(cell),
            .. s_columns.Skip(3).Select(static column => column.Heading == Mean ? new HtmlCell("no number") : Figures.Nothing),
        ],
        cell.Id);

    private static HtmlCell Both(Traffic? traffic) => traffic is null ? Figures.Nothing : $"{CellWords.Count(traffic.Up)} / {CellWords.Count(traffic.Down)}";

    private static string Became(CellStatus status, string? why) => status switch
    {
        CellStatus.Failed => $"failed: {why}",
        CellStatus.Unavailable => $"can't be had: {why}",
        _ => "the run ended before its turn",
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
            yield return $"No number for {string.Join(", ", missing.Select(static cell => $"{cell.Contender} on {cell.Wire}"))}: {Became(missing.Key.Status, missing.Key.Why)}.";
        }

        foreach (var note in DuelNotes.Of(findings, workload))
        {
            yield return note;
        }
    }
}
