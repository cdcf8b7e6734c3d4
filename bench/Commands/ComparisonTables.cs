using Bench.Comparisons;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>Two records against each other, in words.</summary>
internal static class ComparisonTables
{
    public static void Print(IAnsiConsole output, RecordComparison comparison)
    {
        FigureTables.PrintChanges(output, comparison.Figures);
        output.WriteLine(FigureTables.Sum(comparison.Figures, comparison.Figures.Select(static change => change.Cell).Distinct().Count(), "the earlier record"));
        if (comparison.Times.Count > 0)
        {
            var table = Tables.Create("Cell", "Time per exchange, the later record against the earlier", "From");
            foreach (var time in comparison.Times)
            {
                table.AddRow(time.Cell.EscapeMarkup(), BuildTables.Words(time.Outcome, time.Ratio).EscapeMarkup(), time.Basis.EscapeMarkup());
            }

            output.Write(table);
            output.WriteLine(RecordComparison.Caveat);
        }

        Missing(output, "later", comparison.OnlyBefore);
        Missing(output, "earlier", comparison.OnlyAfter);
    }

    private static void Missing(IAnsiConsole output, string record, IReadOnlyList<string> cells)
    {
        if (cells.Count > 0)
        {
            output.WriteLine($"Not in the {record} record, and left out: {string.Join(", ", cells)}.");
        }
    }
}
