using Bench.Records;
using Bench.Reports;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>Deadlines that fired as a table in the terminal.</summary>
internal static class DeadlineTable
{
    private static readonly string[] s_leastNeeded = ["timer alone p99", "late max", "timer alone p50", "given up"];

    public static void Print(IAnsiConsole output, IReadOnlyList<DeadlineRecord> all)
    {
        var left = new HashSet<string>();
        foreach (var wire in all.GroupBy(static one => (one.Wire, Deadline: DeadlineWords.Text(one))))
        {
            var table = new FittedTable([$"{wire.Key.Wire}, {wire.Key.Deadline}", .. DeadlineColumns.Figures.Select(static column => column.Heading)], s_leastNeeded);
            foreach (var one in wire)
            {
                table.AddRow([one.Contender.EscapeMarkup(), .. DeadlineColumns.Figures.Select(column => column.Of(one))]);
            }

            left.UnionWith(table.Write(output));
        }

        output.WriteLine(DeadlineWords.Reading);
        foreach (var one in all.Where(static one => one.Incomplete is not null))
        {
            output.WriteLine($"{one.Id}: {one.Incomplete}");
        }

        LeftOut.Say(output, s_leastNeeded.Where(left.Contains));
    }

    /// <summary>What came of one, in a line.</summary>
    public static string Words(DeadlineRecord one) =>
        $"late by p50 {DeadlineWords.Late(one, one.Waited, 0.5)}, p99 {DeadlineWords.Late(one, one.Waited, 0.99)}; {DeadlineWords.Lost(one)} connections lost a call"
        + (one.Incomplete is { } why ? $"; {why}" : "");
}
