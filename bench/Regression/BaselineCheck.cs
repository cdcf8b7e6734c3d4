using Bench.Workloads;

namespace Bench.Regression;

/// <summary>Counts the figures of cells and holds them against a baseline. A figure that differs is counted again before it is believed.</summary>
/// <param name="gate">The baseline.</param>
/// <param name="count">Counts a cell.</param>
/// <param name="countAnew">Counts a cell in a process of its own: what one has settled into, another has not.</param>
internal sealed class BaselineCheck(BaselineGate gate, Func<string, BaselineCell> count, Func<string, BaselineCell> countAnew)
{
    private const int MostCounts = 5;

    // A change is there every time, what the machine did meanwhile is not. One count that does not show it may be chance, too.
    private const int Enough = 2;

    /// <returns>Every figure of every cell.</returns>
    public IReadOnlyList<FigureChange> Run(IReadOnlyList<Cell> cells) => [.. cells.SelectMany(Run)];

    private IEnumerable<FigureChange> Run(Cell cell)
    {
        var counts = new List<IReadOnlyList<FigureChange>> { gate.Compare(cell, count(cell.Id)) };
        while (counts.Count < MostCounts && counts[0].Where(static change => change.Outcome != FigureOutcome.Same).Any(change => Same(change.Metric) < Enough))
        {
            counts.Add(gate.Compare(cell, countAnew(cell.Id)));
        }

        return counts[0].Select(first => first.Outcome == FigureOutcome.Same ? first : Of(first.Metric).OrderBy(static change => Math.Abs(change.Now - change.Before)).ElementAt(Enough - 1));

        IEnumerable<FigureChange> Of(string metric) => counts.Select(changes => changes.Single(change => change.Metric == metric));

        int Same(string metric) => Of(metric).Count(static change => change.Outcome == FigureOutcome.Same);
    }
}
