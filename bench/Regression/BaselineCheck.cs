using Bench.Workloads;

namespace Bench.Regression;

/// <summary>Counts the figures of cells and holds them against a baseline. A figure that got worse is counted again before it is believed.</summary>
internal sealed class BaselineCheck(BaselineGate gate, Func<string, BaselineCell> count)
{
    // A regression is there every time; a hiccup is not.
    private const int Recounts = 2;

    /// <returns>Every figure of every cell.</returns>
    public IReadOnlyList<FigureChange> Run(IReadOnlyList<Cell> cells) => [.. cells.SelectMany(Run)];

    private IReadOnlyList<FigureChange> Run(Cell cell)
    {
        var changes = gate.Compare(cell, count(cell.Id));
        for (var recount = 0; recount < Recounts && changes.Any(static change => change.Outcome == FigureOutcome.Worse); recount++)
        {
            var again = gate.Compare(cell, count(cell.Id));
            changes = [.. changes.Zip(again, static (first, second) => first.Now <= second.Now ? first : second)];
        }

        return changes;
    }
}
