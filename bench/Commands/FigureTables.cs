using System.Globalization;
using Bench.Regression;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>What became of the deterministic figures, in words.</summary>
internal static class FigureTables
{
    public static void Print(IAnsiConsole output, IReadOnlyList<FigureChange> changes, int cells)
    {
        var changed = changes.Where(static change => change.Outcome != FigureOutcome.Same).ToList();
        if (changed.Count > 0)
        {
            var table = Tables.Create("", "Cell", "Metric", "Baseline, B", "Now, B", "Change, B", "Let pass, B").AlignNumbers(from: 3);
            foreach (var change in changed)
            {
                table.AddRow(
                    change.Outcome == FigureOutcome.Worse ? "worse" : "better",
                    change.Cell.EscapeMarkup(), change.Metric, Bytes(change.Before), Bytes(change.Now), Signed(change.Now - change.Before), Bytes(change.Tolerance));
            }

            output.Write(table);
        }

        var (worse, better) = (Count(FigureOutcome.Worse), Count(FigureOutcome.Better));
        output.WriteLine($"{changes.Count} figures of {cells} cells: {worse} worse, {better} better, {changes.Count - worse - better} as in the baseline");
        if (worse + better > 0)
        {
            output.WriteLine(worse > 0
                ? "Where it is meant, say so by writing the baseline anew: 'bench baseline'."
                : "An improvement: update the baseline with 'bench baseline', so that it is kept.");
        }

        int Count(FigureOutcome outcome) => changed.Count(change => change.Outcome == outcome);
    }

    private static string Bytes(double bytes) => bytes.ToString("#,0.#", CultureInfo.InvariantCulture);

    private static string Signed(double bytes) => bytes.ToString("+#,0.#;-#,0.#;0", CultureInfo.InvariantCulture);
}
