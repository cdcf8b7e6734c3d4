using Bench.Workloads;

namespace Bench.Regression;

/// <summary>Counts the figures of cells and holds them against a baseline. A figure that differs is counted again before it is believed.</summary>
/// <param name="gate">The baseline.</param>
/// <param name="count">Counts a cell.</param>
/// <param name="countAnew">Counts a cell in a process of its own: what one has settled into, another has not.</param>
internal sealed class BaselineCheck(BaselineGate gate, Func<string, BaselineCell> count, Func<string, BaselineCell> countAnew)
{
    // A change is there every time; what the machine did meanwhile is not.
    private const int Recounts = 4;

    /// <returns>Every figure of every cell.</returns>
    public IReadOnlyList<FigureChange> Run(IReadOnlyList<Cell> cells) => [.. cells.SelectMany(Run)];

    private IReadOnlyList<FigureChange> Run(Cell cell)
    {
        var changes = gate.Compare(cell, count(cell.Id));
        for (var recount = 0; recount < Recounts && changes.Any(static change => change.Outcome != FigureOutcome.Same); recount++)
        {
            changes = [.. changes.Zip(gate.Compare(cell, countAnew(cell.Id)), Nearer)];
        }

        return changes;
    }

    private static FigureChange Nearer(FigureChange first, FigureChange second) =>
        Math.Abs(first.Now - first.Before) <= Math.Abs(second.Now - second.Before) ? first : second;
}
