using System.Globalization;
using Bench.Commands;
using Bench.Records;

namespace Bench.Reports.Markdown;

/// <summary>Open-loop runs as two tables: how late answers were, and what that took.</summary>
internal static class LoadTable
{
    private const double MessagesOfCost = 1000;
    private const double BytesPerMebibyte = 1024 * 1024;

    private static readonly (string Heading, double Quantile)[] s_quantiles =
        [("p50", 0.5), ("p90", 0.9), ("p99", 0.99), ("p99.9", 0.999), ("max", 1)];

    public static void Write(MarkdownText text, IReadOnlyList<LoadRecord> runs)
    {
        text.Paragraph(
            "Each cell: latency from the intended send / from the actual send. They differ by what a message had to wait before it could be sent: "
            + "the first is what a user would have waited, the second what a closed loop would have seen. Quantiles are exact samples. A run that is void has none.");
        text.Table(
            ["workload", "contender", "wire", "connections", "rate asked", "rate achieved", .. s_quantiles.Select(static quantile => quantile.Heading), "remarks"],
            ["workload", "contender", "wire", "remarks"],
            runs.Select(static run => (IReadOnlyList<string>)
            [
                .. Name(run),
                Format.Count(run.Connections),
                LoadWords.Rate(run.TargetRate),
                LoadWords.Rate(run.AchievedRate),
                .. s_quantiles.Select(quantile => Latency(run, quantile.Quantile)),
                LoadWords.Caveat(run) ?? CellWords.Nothing,
            ]));
        text.Paragraph("What it took: messages by what became of them, processor seconds per 1,000 answered messages, the most memory that was resident, and how late sends left that had not to wait. "
            + "Held: sends that waited because as many were unanswered as a connection may have under way; unsent: due, and never left.");
        text.Table(
            ["workload", "contender", "wire", "rate asked", "answered", "wrong", "lost", "duplicated", "reordered", "held", "unsent", "server CPU s", "client CPU s", "server MiB", "client MiB", "lateness p99"],
            ["workload", "contender", "wire"],
            runs.Select(static run => (IReadOnlyList<string>)
            [
                .. Name(run),
                LoadWords.Rate(run.TargetRate),
                Format.Count(run.Counts.Answered),
                Format.Count(run.Counts.Errors),
                Format.Count(run.Counts.Lost),
                Format.Count(run.Counts.Duplicated),
                Format.Count(run.Counts.Reordered),
                Format.Count(run.Held),
                Format.Count(run.Unsent),
                Cost(run.Server, run),
                Cost(run.Client, run),
                Memory(run.Server),
                Memory(run.Client),
                LatencyWords.At(run.Lateness, 0.99),
            ]));
        text.Paragraph("Where there is no figure of the server: on memory and testhost its part is in the client's, elsewhere it was no process of ours.");
    }

    private static string[] Name(LoadRecord run) => [run.Workload, run.Contender, run.Wire];

    // What says nothing of the protocol is not shown where protocols are compared; the record has it.
    private static string Latency(LoadRecord run, double quantile) => run.Void is null
        ? $"{LatencyWords.At(run.Corrected, quantile)} / {LatencyWords.At(run.Uncorrected, quantile)}"
        : CellWords.Nothing;

    private static string Cost(ProcessRecord? process, LoadRecord run) => process is null || run.Counts.Answered == 0
        ? CellWords.Nothing
        : (process.CpuSeconds / run.Counts.Answered * MessagesOfCost).ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Memory(ProcessRecord? process) => CellWords.Count(process?.PeakMemoryBytes / BytesPerMebibyte);
}
