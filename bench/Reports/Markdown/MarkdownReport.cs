using Bench.Commands;
using Bench.Records;

namespace Bench.Reports.Markdown;

/// <summary>A record as one Markdown document. The same record gives the same bytes.</summary>
internal static class MarkdownReport
{
    private const string Introduction =
        "What an exchange costs with each contender (a protocol with its encoding), by workload and by wire: testhost (application and serialisation, no bytes), "
        + "memory (the whole protocol over in-process pipes), tcp (loopback), tls (TLS over loopback) and uds (a Unix domain socket). Every figure is computed from the raw samples of one record.";

    private const string LoadIntroduction =
        "How each contender (a protocol with its encoding) behaves under load. Messages and updates leave when the schedule says so, whether or not earlier ones have arrived. "
        + "Every quantile is a sample that was taken, of one run on one machine: it has no interval, and a difference between two contenders that is not large is none until it has been measured again.";

    /// <summary>How tables are to be read, once for all of them.</summary>
    private static readonly string[] s_legend =
    [
        "Rank: one more than the number of contenders that were shown to be faster. = is a shared rank: not told apart, or undecided. The floor, the least that a message can cost on a wire, does not compete.",
        "× floor, × best: how many times as long an exchange takes as the floor's or the fastest contender's, with an interval. From duels: interleaved rounds, in which whatever the machine does befalls everybody; where they are from several processes, the mean of those, and the interval says how exactly they were measured. Ranks ask more: that the processes agree. Below 1 is faster.",
        "mean per exchange, messages/s: from BenchmarkDotNet, one cell after the other, closed loop: the mean of a launch ± half of its 99 % interval, or of several launches the median of their means, with as wide an interval as so many can give. They say how much, not which is faster, and are no latency percentiles.",
        "allocated: managed memory per exchange, client and server together, because they share the process. wire: bytes per exchange, framing and headers included.",
        "○ is emulated: the protocol has no such operation and does the next best. – is not there, or nothing to say.",
    ];

    public static string Of(RunRecord record, RunFindings findings)
    {
        var text = new MarkdownText();
        text.Heading(1, $"Protocols compared: {record.Profile}, {Origin.Day(record)}");
        text.Paragraph(findings.IsLoadAlone ? LoadIntroduction : Introduction);
        Warn(text, record, findings);
        text.Heading(2, "Summary");
        WriteSummary(text, findings, static (target, title) => target.Heading(3, title));
        WriteGaps(text, findings);
        WriteWorkloads(text, findings);
        WriteSweeps(text, findings);
        if (!findings.IsLoadAlone)
        {
            text.Heading(2, "Where the time goes");
            LadderTable.Write(text, findings);
            text.Heading(2, "Sizes");
            SizesTable.Write(text, findings);
            text.Heading(2, "Noise");
            WriteNoise(text, findings.Noise);
        }

        LoadTables.Write(text, findings.Load, static (target, title) => target.Heading(2, title));
        text.Heading(2, "Machine and build");
        WriteDoctor(text, record);
        text.Bullets([.. Origin.Machine(record.Machine), .. Origin.Build(record.Build), Origin.Started(record)]);
        text.Paragraph("The command that repeats it:");
        text.Fence(record.Command);
        return text.ToString();
    }

    /// <summary>What must be known before anything else is read.</summary>
    public static void Warn(MarkdownText text, RunRecord record, RunFindings findings)
    {
        if (record.Incomplete is { } why)
        {
            text.Warning("Incomplete:", $"{why}. What follows is what was measured until then.");
        }

        if (findings.Cells.Count(static cell => cell.Status == CellStatus.Failed) is > 0 and var failed)
        {
            text.Warning("Failed:", $"{failed} of {findings.Cells.Count} cells gave a wrong answer or none, and have no number.");
        }

        if (record.Findings.Any(static finding => finding.Concern))
        {
            text.Warning("Mind the machine:", string.Join("; ", record.Findings.Where(static finding => finding.Concern).Select(static finding => finding.Says.TrimEnd('.'))) + ".");
        }
    }

    public static void WriteSummary(MarkdownText text, RunFindings findings, Action<MarkdownText, string> title)
    {
        foreach (var part in Summary.Of(findings))
        {
            title(text, part.Title);
            text.Bullets(part.Sentences);
        }
    }

    private static void WriteGaps(MarkdownText text, RunFindings findings)
    {
        if (findings.Gaps.Count > 0)
        {
            text.Heading(3, "What is missing");
            text.Bullets(findings.Gaps.Select(static gap => $"{gap.What}: {gap.Why}"));
        }
    }

    private static void WriteWorkloads(MarkdownText text, RunFindings findings)
    {
        if (findings.Cells.Count == 0)
        {
            return;
        }

        text.Heading(2, "Workloads");
        text.Bullets(s_legend);
        foreach (var workload in findings.Cells.Select(static cell => cell.Workload).Distinct())
        {
            WorkloadTable.Write(text, findings, workload);
        }
    }

    private static void WriteSweeps(MarkdownText text, RunFindings findings)
    {
        if (findings.Sweeps.Count > 0)
        {
            text.Heading(2, "Sweep");
        }

        foreach (var sweep in findings.Sweeps)
        {
            SweepTable.Write(text, sweep);
        }
    }

    private static void WriteNoise(MarkdownText text, NoiseFinding noise)
    {
        text.Paragraph(NoiseWords.Of(noise));
        if (noise.Duels.Count > 0)
        {
            text.Table(
                ["against itself", "ratio, 1.00 in truth", "rounds"],
                ["against itself"],
                noise.Duels.Select(static duel => (IReadOnlyList<string>)
                    [duel.Cell, duel.Ratio is { } ratio ? Format.Multiple(ratio) : CellWords.Undecided, Format.Count(duel.Rounds)]));
        }
    }

    private static void WriteDoctor(MarkdownText text, RunRecord record)
    {
        if (record.Findings.Count > 0)
        {
            text.Table(
                ["check", "found", "cure"],
                ["check", "found", "cure"],
                record.Findings.Select(static finding => (IReadOnlyList<string>)
                    [finding.Check, $"{(finding.Concern ? "concern: " : "")}{finding.Says}", finding.Cure ?? CellWords.Nothing]));
        }
    }
}
