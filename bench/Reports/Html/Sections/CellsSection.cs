using System.Globalization;
using Bench.Records;

namespace Bench.Reports.Html.Sections;

/// <summary>Every cell with what was sampled: where all figures lead.</summary>
internal static class CellsSection
{
    private static readonly HtmlColumn[] s_columns =
    [
        new("cell: workload/contender/wire", false), new("status", false), new("in flight"), new("messages"), new("launches"), new("samples of time"), new("mean per exchange"), new("holds in"),
        new("× floor"), new("messages/s"), new("allocated B"), new("payload up/down"), new("wire up/down"), new("first up/down"),
    ];

    public static HtmlSection Of(RunRecord record, RunFindings findings) => new("cells", "All cells")
    {
        Text =
        [
            HtmlProse.Of("A cell is a workload with a contender on a wire. The mean is of one launch, or of several the median of their means, with an interval that holds it as often as the next column says. The raw samples are in the record under the same names."),
        ],
        Tables = record.Cells.Count == 0 ? [] : [new HtmlTable("Cells", s_columns, [.. record.Cells.Select(cell => Row(cell, findings))])],
    };

    /// <summary>What became of a cell without a number.</summary>
    public static string Became(CellStatus status, string? why) => status switch
    {
        CellStatus.Failed => $"failed: {why}",
        CellStatus.Unavailable => $"can't be had: {why}",
        CellStatus.NotReached => "the run ended before its turn",
        _ => "measured",
    };

    private static HtmlRow Row(CellRecord cell, RunFindings findings)
    {
        var found = findings.Cell(cell.Workload, cell.Contender, cell.Wire)!;
        var comparison = findings.Compared(cell.Workload, cell.Wire);
        return new HtmlRow(
        [
            CellWords.Contender(found) == found.Contender ? cell.Id : $"{cell.Id} ○",
            Became(cell.Status, cell.Why),
            Figures.Count(cell.InFlight),
            Figures.Count(cell.MessagesPerExchange),
            Figures.Count(cell.Launches(Metric.Time).Count),
            Figures.Count(cell.Samples(Metric.Time).Count),
            Figures.Mean(found.Time, null),
            found.Time?.Coverage is { } coverage ? string.Create(CultureInfo.InvariantCulture, $"{coverage * 100:0.#} %") : Figures.Nothing,
            CellWords.TimesFloor(comparison?.Standings.FirstOrDefault(standing => standing.Contender == cell.Contender), comparison),
            Figures.Count(found.MessagesPerSecond),
            Figures.Count(found.Allocated),
            Both(found.Payload),
            Both(found.Wired),
            Both(found.First),
        ],
        cell.Id);
    }

    private static HtmlCell Both(Traffic? traffic) => traffic is null ? Figures.Nothing : $"{CellWords.Count(traffic.Up)} / {CellWords.Count(traffic.Down)}";
}
