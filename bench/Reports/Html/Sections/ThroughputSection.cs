using Bench.Commands;
using Bench.Records;
using Bench.Reports.Charts;

namespace Bench.Reports.Html.Sections;

/// <summary>What more in flight brings, and who overtakes whom.</summary>
internal static class ThroughputSection
{
    private static readonly HtmlColumn[] s_columns = [new("contender", false), new("in flight"), new("messages/s"), new("mean per exchange")];

    public static HtmlSection Of(RunRecord record, RunFindings findings)
    {
        HtmlChart[] charts = [.. findings.Wires.Select(wire => (wire, chart: ThroughputChart.Of(record, findings, wire))).Where(static pair => pair.chart is not null)
            .Select(pair => Figures.Chart(pair.chart!, $"throughput-{HtmlText.Slug(pair.wire)}", Reading, Table(record, findings, pair.wire)))];
        return new HtmlSection("throughput", "Throughput by number in flight")
        {
            Text = charts.Length > 0
                ? [HtmlProse.Of("chat-send: one message, one acknowledgement. Closed loop: a new exchange starts when one has ended. Rates are from one contender after another; who overtakes whom is from duels.")]
                : Figures.NotMeasured("workload at two numbers in flight", "‘bench run --workload chat-send,chat-send-16,chat-send-64’ measures it."),
            Charts = charts,
        };
    }

    private const string Reading =
        "Higher is more messages per second; both axes are logarithmic. A bracket beneath marks between which numbers in flight a duel saw one contender overtake another.";

    private static HtmlTable Table(RunRecord record, RunFindings findings, string wire) => new(
        $"Messages per second by number in flight, on {wire}",
        s_columns,
        [
            .. ThroughputChart.Cells(record, findings, wire).Select(static cell => new HtmlRow(
            [
                cell.Found.Contender,
                Format.Count(cell.InFlight),
                Figures.Count(cell.Found.MessagesPerSecond, cell.Found.Id),
                Figures.Mean(cell.Found.Time, cell.Found.Id),
            ])),
        ]);
}
