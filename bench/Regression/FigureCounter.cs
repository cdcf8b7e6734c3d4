using Bench.Workloads;

namespace Bench.Regression;

/// <summary>Counts the figures of cells in a child process that is set up for counting.</summary>
internal sealed class FigureCounter : IDisposable
{
    // Odd, so that one of them is in the middle; in processes of their own, because a process can settle into a rhythm of its own.
    private const int Counts = 5;

    private readonly ContestantProcess _child;

    /// <summary>Starts the child, and puts it on one core: where threads run beside each other, who meets whom depends on the machine.</summary>
    /// <exception cref="ContestantException">It can't be started, or is no contestant.</exception>
    public FigureCounter(string assembly, CancellationToken cancellationToken)
    {
        _child = ContestantProcess.Start(assembly, "this build", ContestantSettings.Counted, cancellationToken);
        _child.Pin();
    }

    /// <summary>Counts cells several times, each in a process of its own, to learn how far their figures stray.</summary>
    /// <exception cref="ContestantException">A child failed, or some answer was wrong.</exception>
    public static IReadOnlyList<BaselineCell> CountOften(string assembly, IReadOnlyList<Cell> cells, CancellationToken cancellationToken)
    {
        var counts = cells.Select(static _ => new List<BaselineCell>()).ToList();
        for (var count = 0; count < Counts; count++)
        {
            using var counter = new FigureCounter(assembly, cancellationToken);
            foreach (var (cell, own) in cells.Zip(counts))
            {
                own.Add(counter.Count(cell.Id));
            }
        }

        return [.. cells.Zip(counts, static (cell, own) => BaselineCell.Of(own, cell.Workload.Shape))];
    }

    /// <summary>Counts a cell, or the cell with a defect that is put into it.</summary>
    /// <exception cref="ContestantException">The child failed, or some answer was wrong.</exception>
    public BaselineCell Count(string cell, string? defect = null) =>
        FigureReading.Parse(cell, _child.Ask(defect is null ? $"{ContestantProtocol.Count} {cell}" : $"{ContestantProtocol.Count} {cell} {defect}"));

    public void Dispose() => _child.Dispose();
}
