using System.Globalization;
using Bench.Regression;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>What became of the deterministic figures, in words.</summary>
internal static class FigureTables
{
    public static void Print(IAnsiConsole output, IReadOnlyList<FigureChange> changes, int cells)
    {
        PrintChanges(output, changes);
        var (worse, better) = (Count(changes, FigureOutcome.Worse), Count(changes, FigureOutcome.Better));
        output.WriteLine(Sum(changes, cells));
        if (worse + better > 0)
        {
            output.WriteLine(worse > 0
                ? "Where it is meant, say so by writing the baseline anew: 'bench baseline'."
                : "An improvement: update the baseline with 'bench baseline', so that it is kept.");
        }
    }

    /// <summary>The figures that changed, as a table; nothing where none did.</summary>
    public static void PrintChanges(IAnsiConsole output, IReadOnlyList<FigureChange> changes)
    {
        var changed = changes.Where(static change => change.Outcome != FigureOutcome.Same).ToList();
        if (changed.Count > 0)
        {
            var table = Tables.Create("", "Cell", "Metric", "Before, B", "Now, B", "Change, B", "Let pass, B").AlignNumbers(from: 3);
            foreach (var change in changed)
            {
                table.AddRow(
                    Word(change),
                    change.Cell.EscapeMarkup(), change.Metric, Bytes(change.Before), Bytes(change.Now), Signed(change.Now - change.Before), Bytes(change.Tolerance));
            }

            output.Write(table);
        }
    }

    /// <summary>How many changed, in a sentence.</summary>
    public static string Sum(IReadOnlyList<FigureChange> changes, int cells, string before = "the baseline") =>
        $"{changes.Count} figures of {cells} cells: {Count(changes, FigureOutcome.Worse)} worse, {Count(changes, FigureOutcome.Better)} better, {Count(changes, FigureOutcome.Same)} as in {before}";

    /// <summary>What a baseline can't find: the cells whose allocations stray by more than an object.</summary>
    public static void Print(IAnsiConsole output, Baseline baseline, string file)
    {
        output.WriteLine($"{baseline.Cells.Count} cells written to {file}; hold a build against them with 'bench check'");
        foreach (var tolerance in baseline.Tolerances)
        {
            var vague = baseline.Cells.Where(cell => tolerance.Of(cell) >= Tolerance.SmallestObject).ToList();
            if (vague.Count > 0)
            {
                output.WriteLine($"{tolerance.Metric}: one object of {Tolerance.SmallestObject:0} B more an exchange, though not one a message, may pass in {string.Join(", ", vague.Select(cell => $"{cell.Id} (±{Bytes(tolerance.Of(cell))} B)"))}.");
            }
        }
    }

    /// <summary>The same for GitHub Actions.</summary>
    public static void Report(GitHubReport report, IReadOnlyList<FigureChange> changes, int cells)
    {
        var changed = changes.Where(static change => change.Outcome != FigureOutcome.Same).ToList();
        report.Summarise(
            "Bytes and allocations against the baseline",
            ["", "Cell", "Metric", "Baseline, B", "Now, B", "Change, B"],
            changed.Select(static change => (string[])
            [
                Word(change), change.Cell, change.Metric, Bytes(change.Before), Bytes(change.Now), Signed(change.Now - change.Before),
            ]),
            Sum(changes, cells));
        foreach (var change in changed.Where(static change => change.Outcome == FigureOutcome.Worse))
        {
            report.Annotate($"{change.Cell}: {change.Metric}", $"{Bytes(change.Before)} B in the baseline, {Bytes(change.Now)} B now");
        }
    }

    private static int Count(IReadOnlyList<FigureChange> changes, FigureOutcome outcome) => changes.Count(change => change.Outcome == outcome);

    private static string Word(FigureChange change) => change.Outcome == FigureOutcome.Worse ? "worse" : "better";

    private static string Bytes(double bytes) => bytes.ToString("#,0.#", CultureInfo.InvariantCulture);

    private static string Signed(double bytes) => bytes.ToString("+#,0.#;-#,0.#;0", CultureInfo.InvariantCulture);
}
