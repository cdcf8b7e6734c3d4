using System.Globalization;
using Bench.Commands;
using Bench.Records;
using Bench.Reports.Charts;

namespace Bench.Reports.Html.Sections;

/// <summary>Push against polling.</summary>
internal static class DeliverySection
{
    private static readonly HtmlColumn[] s_columns =
    [
        new("contender", false), new("wire", false), new("how", false), new("updates/s"), new("subscribers"), new("p50"), new("p99"), new("max"),
        new("bytes up"), new("bytes down"), new("requests"), new("lost"), new("duplicated"), new("reordered"), new("remark", false),
    ];

    public static HtmlSection Of(RunRecord record, RunFindings findings)
    {
        var pushes = (record.Load ?? LoadSection.None).Pushes;
        if (pushes.Count == 0)
        {
            return new HtmlSection("delivery", "Push and polling") { Text = Figures.NotMeasured("delivery of updates", "‘bench push’ measures it.") };
        }

        var looks = ContenderLooks.Of(findings);
        var groups = pushes.GroupBy(static run => (run.Wire, run.TargetRate, run.Subscribers)).Select(static group => group.ToList()).ToList();
        var charted = groups.Select((runs, index) => (Runs: runs, Index: index, Chart: DeliveryChart.Of(runs, looks))).ToList();
        return new HtmlSection("delivery", "Push and polling")
        {
            Text = [HtmlProse.Of("How late an update reaches its subscribers, and what a delivered update costs in bytes and requests. Who polls often is early and wasteful; who polls seldom is late.")],
            Charts =
            [
                .. charted.Where(static one => one.Chart is not null).Select(static one => Figures.Chart(
                    one.Chart!,
                    $"delivery-{one.Index}",
                    "Solid is the median, dashed the 99th percentile. A level line is a contender that pushes, or whose polls are held: it has no interval. Lower is better.",
                    Table(one.Runs))),
            ],
            Tables = [.. charted.Where(static one => one.Chart is null).Select(static one => Table(one.Runs))],
        };
    }

    private static HtmlTable Table(List<PushRecord> runs) => new(
        $"Delivery on {runs[0].Wire}: {Format.Count(runs[0].TargetRate)} updates a second, {Format.Count(runs[0].Subscribers)} subscribers; bytes and requests per delivered update",
        s_columns,
        [.. runs.Select(Row)]);

    private static HtmlRow Row(PushRecord run) => new(
        [
            run.Contender,
            run.Wire,
            run.PollingMilliseconds is { } interval ? string.Create(CultureInfo.InvariantCulture, $"polls every {interval:0.##} ms")
                : PushWords.IsPushed(run) ? "pushes"
                : "polls are held",
            Figures.Count(run.TargetRate),
            Figures.Count(run.Subscribers),
            Figures.Quantile(run.Uncorrected, 0.5),
            Figures.Quantile(run.Uncorrected, 0.99),
            Figures.Quantile(run.Uncorrected, 1),
            Figures.Count(run.BytesUp),
            Figures.Count(run.BytesDown),
            string.Create(CultureInfo.InvariantCulture, $"{run.Requests:0.##}"),
            Figures.Count(run.Counts.Lost),
            Figures.Count(run.Counts.Duplicated),
            Figures.Count(run.Counts.Reordered),
            run.Void ?? run.Incomplete ?? CellWords.Nothing,
        ],
        run.Id);
}
