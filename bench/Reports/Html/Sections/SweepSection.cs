using Bench.Commands;
using Bench.Sweeps;

namespace Bench.Reports.Html.Sections;

/// <summary>Who is fastest at each payload and number in flight.</summary>
internal static class SweepSection
{
    public static HtmlSection Of(RunFindings findings) => new("sweep", "By payload and number in flight")
    {
        Text = [HtmlProse.Of("chat-send: who is fastest at each payload and number in flight, and in brackets how many times as long the next takes that was told apart. a = b: not told apart.")],
        Tables = [.. findings.Sweeps.Select(Table)],
    };

    private static HtmlTable Table(SweepReport sweep)
    {
        var columns = sweep.Cells.Select(static cell => cell.InFlight).Distinct().Order().ToList();
        return new HtmlTable(
            $"chat-send on {sweep.Wire}",
            [new HtmlColumn("text"), .. columns.Select(static column => new HtmlColumn($"{Format.Count(column)} in flight", false))],
            [
                .. sweep.Cells.GroupBy(static cell => cell.TextBytes).OrderBy(static row => row.Key).Select(row => new HtmlRow(
                [
                    $"{Format.Count(row.Key)} B",
                    .. columns.Select(column => row.FirstOrDefault(cell => cell.InFlight == column) is { } cell ? Words(cell) : Figures.Nothing),
                ])),
            ]);
    }

    private static HtmlCell Words(SweepCell cell)
    {
        var next = cell.Places.FirstOrDefault(static place => place.Rank > 1);
        var best = string.Join(" = ", cell.Best);
        return Estimate.Of(next?.TimesBest) is { } times ? $"{best} ({Format.Multiple(times)})" : best;
    }
}
