using Bench.Commands;
using Bench.Records;
using Bench.Reports.Charts;

namespace Bench.Reports.Html.Sections;

/// <summary>Behaviour under load.</summary>
internal static class LatencySection
{
    private static readonly double[] s_quantiles = [0.5, 0.9, 0.99, 0.999, 1];

    private static readonly HtmlColumn[] s_columns =
    [
        new("contender", false), new("asked for, /s"), new("achieved, /s"), new("kind", false),
        .. s_quantiles.Select(static quantile => new HtmlColumn(LatencyChart.Name(quantile))),
        new("samples"), new("errors"), new("lost"), new("remark", false),
    ];

    private static readonly HtmlColumn[] s_goodput =
        [new("workload", false), new("contender", false), new("wire", false), new("objective", false), new("messages/s"), new("per server core"), new("verified", false)];

    public static HtmlSection Of(RunRecord record, RunFindings findings)
    {
        var load = record.Load ?? LoadSection.None;
        if (load is { Runs.Count: 0, Goodputs.Count: 0 })
        {
            return new HtmlSection("latency", "Latency under load") { Text = Figures.NotMeasured("open-loop run", "‘bench load’ measures them.") };
        }

        var looks = ContenderLooks.Of(findings);
        var groups = load.Runs.GroupBy(static run => (run.Workload, run.Wire, run.TargetRate)).Select(static group => group.ToList()).ToList();
        var charted = groups.Select((runs, index) => (Runs: runs, Index: index, Chart: LatencyChart.Of(runs, looks))).ToList();
        return new HtmlSection("latency", "Latency under load")
        {
            Text =
            [
                HtmlProse.Of("Open loop: messages are sent when the schedule says so, whether or not earlier ones were answered. “Corrected” counts from the time at which a message was to be sent, as its sender feels it; “not corrected” from the time at which it was sent, which leaves out the wait of a message that a slow one held up."),
            ],
            Charts = [.. charted.Where(static one => one.Chart is not null).Select(static one => Figures.Chart(one.Chart!, $"latency-{one.Index}", Reading, Table(one.Runs)))],
            Tables =
            [
                .. charted.Where(static one => one.Chart is null).Select(static one => Table(one.Runs)),
                .. load.Goodputs.Count == 0 ? (HtmlTable[])[] : [new HtmlTable("The highest rate that held an objective", s_goodput, [.. load.Goodputs.Select(Goodput)])],
            ],
        };
    }

    private const string Reading =
        "To the right, ever rarer cases: p99 is the latency that 99 of 100 messages did not exceed. Solid is corrected, dashed is not; where they part, messages waited to be sent. Lower is better.";

    private static HtmlTable Table(List<LoadRecord> runs) => new(
        $"Latency of {runs[0].Workload} on {runs[0].Wire} at {Format.Count(runs[0].TargetRate)} messages per second",
        s_columns,
        [.. runs.SelectMany(static run => new[] { Row(run, "corrected", run.Corrected, run.Id), Row(run, "not corrected", run.Uncorrected, null) })]);

    private static HtmlRow Row(LoadRecord run, string kind, LatencyRecord latency, string? id) => new(
        [
            run.Contender,
            Figures.Count(run.TargetRate),
            Figures.Count(run.AchievedRate),
            kind,

            // A run that says nothing of the protocol has no latency that could be quoted.
            .. s_quantiles.Select(quantile => run.Void is null ? Figures.Quantile(latency, quantile) : Figures.Nothing),
            Figures.Count(latency.Count),
            Figures.Count(run.Counts.Errors),
            Figures.Count(run.Counts.Lost),
            run.Void is { } nothing ? $"says nothing: {nothing}" : run.Incomplete ?? CellWords.Nothing,
        ],
        id);

    private static HtmlRow Goodput(GoodputRecord found)
    {
        var any = found.Verification ?? (found.Probes.Count > 0 ? found.Probes[0] : null);
        return new HtmlRow(
        [
            any?.Workload ?? CellWords.Nothing,
            any?.Contender ?? CellWords.Nothing,
            any?.Wire ?? CellWords.Nothing,
            found.Objective,
            Figures.Count(found.Rate),
            Figures.Count(found.PerServerCore),
            found.Verification is null ? "no rate held it" : $"held by {Format.Count(found.Verification.Corrected.Count)} messages",
        ]);
    }
}
