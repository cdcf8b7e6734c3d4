using Bench.Commands;

namespace Bench.Reports.Markdown;

/// <summary>The cost ladder as a table.</summary>
internal static class LadderTable
{
    private static readonly string[] s_headings =
        ["workload", "contender", "application (testhost)", "+ protocol (memory − testhost)", "+ kernel (tcp − memory)", "all on memory", "all on tcp"];

    public static void Write(MarkdownText text, RunFindings findings)
    {
        if (findings.Ladders.Count == 0)
        {
            text.Paragraph("The record has no ladder: it takes a contender on memory and on testhost or tcp.");
            return;
        }

        text.Paragraph(
            "Time per exchange, from rounds that ran every wire of a contender in turn: medians with their intervals. A step is the median of the rounds' own differences, "
            + "so the steps need not add up to the last digit. Times move with the machine; compare the steps of one row.");
        text.Table(s_headings, ["workload", "contender"], findings.Ladders.Select(Row));
        if (findings.Ladders.Any(static ladder => ladder.Protocol?.High < 0 || ladder.Kernel?.High < 0))
        {
            text.Paragraph(
                "A step below zero is no layer that gives time back: the rung beneath has machinery of its own in that layer's place, as TestHost has, and that costs more here.");
        }
    }

    private static string[] Row(Ladder ladder) =>
    [
        ladder.Workload,
        ladder.Contender,
        Cost(ladder.Application, ladder, "testhost"),
        Step(ladder.Protocol, ladder, "memory", "testhost"),
        Step(ladder.Kernel, ladder, "tcp", "memory"),
        Cost(ladder.Memory, ladder, "memory"),
        Cost(ladder.Tcp, ladder, "tcp"),
    ];

    private static string Cost(Estimate? estimate, Ladder ladder, params string[] wires) =>
        wires.Except(ladder.Wires).Any() ? CellWords.Nothing : estimate is null ? CellWords.Undecided : Format.Time(estimate);

    private static string Step(Estimate? estimate, Ladder ladder, params string[] wires) =>
        Cost(estimate, ladder, wires) + (estimate?.Holds(0) == true ? ", not told from 0" : "");
}
