using Bench.Commands;
using Bench.Records;

namespace Bench.Reports.Markdown;

/// <summary>Highest rates within an objective as a table.</summary>
internal static class GoodputTable
{
    public static void Write(MarkdownText text, IReadOnlyList<GoodputRecord> goodputs)
    {
        text.Paragraph(
            "The highest rate that held the objective, verified by a run at that rate. Per core: messages per second of the server's processor time. "
            + "Probes: the runs that led there.");
        text.Table(
            ["workload", "contender", "wire", "objective", "goodput", "per server core", "p50", "p99", "p99.9", "probes"],
            ["workload", "contender", "wire", "objective"],
            from goodput in goodputs
            let subject = GoodputWords.Subject(goodput)
            where subject is not null
            select (IReadOnlyList<string>)
            [
                subject.Workload,
                subject.Contender,
                subject.Wire,
                goodput.Objective,
                goodput.Rate > 0 ? LoadWords.Rate(goodput.Rate) : "none held",
                goodput.PerServerCore is { } perCore ? LoadWords.Rate(perCore) : CellWords.Nothing,
                At(goodput, 0.5),
                At(goodput, 0.99),
                At(goodput, 0.999),
                Format.Count(goodput.Probes.Count),
            ]);
    }

    private static string At(GoodputRecord goodput, double quantile) =>
        goodput.Verification is { } run ? LatencyWords.At(run.Corrected, quantile) : CellWords.Nothing;
}
