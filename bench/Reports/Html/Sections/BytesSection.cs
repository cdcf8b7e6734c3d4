using System.Globalization;
using Bench.Reports.Charts;

namespace Bench.Reports.Html.Sections;

/// <summary>What passes over the wire.</summary>
internal static class BytesSection
{
    private static readonly HtmlColumn[] s_columns =
    [
        new("workload", false), new("contender", false), new("payload up"), new("payload down"), new("wire up"), new("wire down"), new("framing, all"), new("framing, part"), new("first up"), new("first down"),
    ];

    public static HtmlSection Of(RunFindings findings) => BytesChart.Of(findings, findings.MainWire) is { } chart
        ? new HtmlSection("bytes", "Bytes on the wire")
        {
            Text = [HtmlProse.Of("Counted, not timed: two runs print the same, so there is no interval. TCP and IP headers are below what is counted.")],
            Charts =
            [
                Figures.Chart(
                    chart,
                    "bytes",
                    "The plain part of a bar is the messages themselves, the striped part what the protocol adds once its connections stand. Shorter is better. Each workload has its own scale.",
                    Table(findings)),
            ],
        }
        : new HtmlSection("bytes", "Bytes on the wire") { Text = Figures.NotMeasured($"bytes counted on {findings.MainWire}", "‘bench run’ and ‘bench sizes’ count them.") };

    private static HtmlTable Table(RunFindings findings) => new(
        $"Bytes of an exchange on {findings.MainWire}. First: until the first exchange has ended, opening the connections included",
        s_columns,
        [
            .. from cell in findings.Cells
               where cell.Wire == findings.MainWire && cell is { Wired: not null, Payload: not null } && findings.IsCharted(cell.Workload)
               let framing = cell.Wired!.Total - cell.Payload!.Total
               select new HtmlRow(
               [
                   cell.Workload,
                   CellWords.Contender(cell),
                   Figures.Count(cell.Payload!.Up),
                   Figures.Count(cell.Payload.Down),
                   Figures.Count(cell.Wired!.Up, cell.Id),
                   Figures.Count(cell.Wired.Down, cell.Id),
                   Figures.Count(framing),
                   string.Create(CultureInfo.InvariantCulture, $"{framing / cell.Wired.Total * 100:0} %"),
                   Figures.Count(cell.First?.Up),
                   Figures.Count(cell.First?.Down),
               ]),
        ]);
}
