using Bench.Records;
using Bench.Reports;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>A record as tables in the terminal, one a workload.</summary>
internal static class RunTables
{
    private const double NanosecondsPerSecond = 1e9;

    private static readonly string[] s_headings =
        ["rank", "× floor", "× best", "mean", "±", "exchanges/s", "messages/s", "allocated B", "payload B", "wire up B", "wire down B"];

    // What a narrow terminal does without, first to last: ranks and ratios stay.
    private static readonly string[] s_leastNeeded =
        ["payload B", "exchanges/s", "±", "wire up B", "wire down B", "allocated B", "messages/s", "mean"];

    public static void Print(IAnsiConsole output, RunRecord record)
    {
        var findings = RunFindings.Of(record);
        var left = new HashSet<string>();
        foreach (var workload in findings.Cells.Select(static cell => cell.Workload).Distinct())
        {
            var table = new FittedTable([workload, .. s_headings], s_leastNeeded);
            foreach (var row in findings.Wires.SelectMany(wire => Rows(findings, workload, wire)))
            {
                table.AddRow(row);
            }

            left.UnionWith(table.Write(output));
        }

        output.WriteLine(
            "Rank, × floor and × best are from duels: the mean of several processes, and how exactly these were measured. Ranks ask that the processes agree; = is a shared rank: not told apart, or undecided. "
            + "Means are of one process after another: they say how much, not which is faster. ±: 99 % within a launch, or across launches. Allocated: client and server together. ○ emulated: see 'bench list'.");
        output.WriteLine(NoiseWords.Of(findings.Noise));
        LeftOut.Say(output, s_leastNeeded.Where(left.Contains));

        foreach (var failed in record.Cells.Where(static cell => cell.Status is CellStatus.Failed))
        {
            output.MarkupLineInterpolated($"[red]failed[/] {failed.Id}: {failed.Why}");
        }
    }

    private static IEnumerable<string[]> Rows(RunFindings findings, string workload, string wire) =>
    [
        .. CellWords.Ordered(findings, workload, wire).Select(row => Row(row.Cell, row.Standing, findings.Compared(workload, wire))),
        .. findings.Cells
            .Where(cell => cell.Workload == workload && cell.Wire == wire && cell.Status != CellStatus.Measured)
            .Select(static cell => (string[])[Name(cell), Status(cell), .. Enumerable.Repeat("", s_headings.Length - 1)]),
    ];

    private static string[] Row(CellFinding cell, Standing? standing, Comparison? comparison) =>
    [
        Name(cell),
        CellWords.Rank(standing, comparison),
        CellWords.TimesFloor(standing, comparison).EscapeMarkup(),
        CellWords.TimesBest(standing, comparison).EscapeMarkup(),
        cell.Time is { Value: var mean } ? Format.Time(mean) : CellWords.Nothing,
        cell.Time?.Margin is { } margin ? Format.Time(margin) : CellWords.Nothing,
        CellWords.Count(NanosecondsPerSecond / cell.Time?.Value),
        CellWords.Count(cell.MessagesPerSecond),
        CellWords.Count(cell.Allocated),
        CellWords.Count(cell.Payload?.Total),
        CellWords.Count(cell.Wired?.Up),
        CellWords.Count(cell.Wired?.Down),
    ];

    private static string Name(CellFinding cell) => $"{cell.Contender}/{cell.Wire}{(cell.Emulation is null ? "" : " ○")}".EscapeMarkup();

    private static string Status(CellFinding cell) => cell.Status switch
    {
        CellStatus.Unavailable => "unavailable",
        CellStatus.NotReached => "not reached",
        _ => "[red]failed[/]",
    };
}
