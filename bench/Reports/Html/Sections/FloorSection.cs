using Bench.Reports.Charts;

namespace Bench.Reports.Html.Sections;

/// <summary>Everybody as a multiple of the floor.</summary>
internal static class FloorSection
{
    private static readonly HtmlColumn[] s_columns = [new("workload", false), new("contender", false), new("rank", false), new("× floor")];

    public static HtmlSection Of(RunFindings findings)
    {
        HtmlChart[] charts = [.. findings.Wires.Select(wire => (wire, chart: FloorChart.Of(findings, wire))).Where(static pair => pair.chart is not null)
            .Select(pair => Figures.Chart(pair.chart!, $"floor-{HtmlText.Slug(pair.wire)}", Reading, Table(findings, pair.wire)))];
        return new HtmlSection("floor", "Time, held against the floor")
        {
            Text = charts.Length > 0 ? [] : Figures.NotMeasured("duel against the floor", "‘bench run’ with the contender ‘floor’ measures it."),
            Charts = charts,
        };
    }

    private const string Reading =
        "Each mark is the median of a duel, the bar behind it its interval; 1× is the floor. Further left is faster. The bars are of each contender against the floor: who was told apart from whom is said by their own duels, as ranks in the table. Variants of a workload, and multiples of the best, are told workload by workload.";

    private static HtmlTable Table(RunFindings findings, string wire) => new(
        $"Multiples of the floor, on {wire}",
        s_columns,
        [
            .. from comparison in findings.Comparisons
               where comparison.Wire == wire && comparison.HasFloor && findings.IsCharted(comparison.Workload)
               from standing in comparison.Standings
               where standing.Contender != CellName.Floor
               let cell = findings.Cell(comparison.Workload, standing.Contender, wire)
               select new HtmlRow(
               [
                   comparison.Workload,
                   cell is null ? standing.Contender : CellWords.Contender(cell),
                   CellWords.Rank(standing, comparison),
                   Figures.Words(CellWords.TimesFloor(standing, comparison), cell?.Id),
               ]),
        ]);
}
