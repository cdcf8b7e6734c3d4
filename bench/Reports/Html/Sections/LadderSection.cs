using Bench.Reports.Charts;

namespace Bench.Reports.Html.Sections;

/// <summary>Where the time goes.</summary>
internal static class LadderSection
{
    private static readonly HtmlColumn[] s_columns =
        [new("workload", false), new("contender", false), new("application"), new("+ protocol"), new("+ kernel"), new("all on memory"), new("all on tcp"), new("rounds")];

    public static HtmlSection Of(RunFindings findings) => LadderChart.Of(findings) is { } chart
        ? new HtmlSection("ladder", "Where the time goes")
        {
            Text =
            [
                HtmlProse.Of("Each contender ran on three wires in turn, each with more beneath it than the one before: testhost has application and serialisation, memory adds protocol and framing, tcp adds kernel and sockets."),
                .. findings.Ladders.Any(static ladder => ladder.Protocol?.High < 0 || ladder.Kernel?.High < 0)
                    ? (HtmlProse[])[HtmlProse.Of("A step to the left, below zero, is no layer that gives time back: the wire beneath has machinery of its own in that layer's place, as TestHost has, and that costs more here.")]
                    : [],
            ],
            Charts =
            [
                Figures.Chart(
                    chart,
                    "ladder",
                    "Read each contender from top to bottom: each step ends at the whole time on its wire, with its interval as a thin line, and the number at the end is all of it. Shorter is better. Medians need not add up: a step may begin a little beside the end of the one above. The floor does not run on testhost, so its second step has its application in it. Each workload has its own scale.",
                    Table(findings)),
            ],
        }
        : new HtmlSection("ladder", "Where the time goes") { Text = Figures.NotMeasured("ladder", "It takes a contender on memory and on testhost or tcp: ‘bench run --wire testhost,memory,tcp’.") };

    private static HtmlTable Table(RunFindings findings) => new(
        "Time per exchange by layer: medians of rounds that ran every wire in turn. A step is the median of the rounds' own differences, so steps need not add up to the last digit",
        s_columns,
        [.. findings.Ladders.Where(ladder => findings.IsCharted(ladder.Workload)).Select(Row)]);

    private static HtmlRow Row(Ladder ladder)
    {
        return new HtmlRow(
        [
            ladder.Workload,
            ladder.Contender,
            Cost(ladder.Application, "testhost"),
            Cost(ladder.Protocol, "memory", "testhost"),
            Cost(ladder.Kernel, "tcp", "memory"),
            Cost(ladder.Memory, "memory"),
            Cost(ladder.Tcp, "tcp"),
            Figures.Count(ladder.Rounds),
        ]);

        HtmlCell Cost(Estimate? estimate, params string[] wires)
        {
            if (wires.Except(ladder.Wires).Any())
            {
                return Figures.Nothing;
            }

            var cell = Figures.Time(estimate, $"{ladder.Workload}/{ladder.Contender}/{wires[0]}");
            return wires.Length > 1 && estimate?.Holds(0) == true ? cell with { Text = $"{cell.Text}, not told from 0" } : cell;
        }
    }
}
