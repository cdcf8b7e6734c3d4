using Bench.Workloads;

namespace Bench.Regression;

/// <summary>Counts the figures of cells and holds them against a baseline. A figure that got worse is counted again before it is believed.</summary>
internal sealed class BaselineCheck(BaselineGate gate, Func<Cell, CancellationToken, Task<BaselineCell>> count)
{
    // A regression is there every time; a hiccup is not.
    private const int Recounts = 2;

    /// <returns>Every figure of every cell.</returns>
    public async Task<IReadOnlyList<FigureChange>> RunAsync(IReadOnlyList<Cell> cells, CancellationToken cancellationToken)
    {
        var changes = new List<FigureChange>();
        foreach (var cell in cells)
        {
            cancellationToken.ThrowIfCancellationRequested();
            changes.AddRange(await RunAsync(cell, cancellationToken));
        }

        return changes;
    }

    private async Task<IReadOnlyList<FigureChange>> RunAsync(Cell cell, CancellationToken cancellationToken)
    {
        var changes = gate.Compare(cell, await count(cell, cancellationToken));
        for (var recount = 0; recount < Recounts && changes.Any(static change => change.Outcome == FigureOutcome.Worse); recount++)
        {
            var again = gate.Compare(cell, await count(cell, cancellationToken));
            changes = [.. changes.Zip(again, static (first, second) => first.Now <= second.Now ? first : second)];
        }

        return changes;
    }
}
