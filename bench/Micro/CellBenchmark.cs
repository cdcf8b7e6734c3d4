using Bench.Workloads;
using BenchmarkDotNet.Attributes;

namespace Bench.Micro;

/// <summary>Exchanges of one cell, as BenchmarkDotNet runs them: opened and checked outside the timed path.</summary>
public abstract class CellBenchmark
{
    private Session? _session;

    /// <summary>The cell's ID.</summary>
    [ParamsSource(nameof(Cells))]
    public string Cell { get; set; } = "";

    /// <summary>The cells of this shape that can be had here.</summary>
    public IEnumerable<string> Cells =>
        Catalog.Where(cell => cell.WhyUnavailable is null && Covers(cell.Workload.Shape)).Select(static cell => cell.Id);

    private protected virtual IReadOnlyList<Cell> Catalog => CellCatalog.All;

    private protected Session Session => _session ?? throw new InvalidOperationException("the session has not been opened");

    // Setup and cleanup block: BenchmarkDotNet 0.14 awaits neither in its in-process toolchain.

    /// <summary>Starts the host, connects the clients and checks the first answer.</summary>
    [GlobalSetup]
    public void Open() =>
        _session = Session.OpenAsync(Catalog.FirstOrDefault(cell => cell.Id == Cell) ?? CellCatalog.Find(Cell)!, counter: null, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Checks every answer since the session was opened: a wrong one fails the benchmark.</summary>
    [GlobalCleanup]
    public void CheckAndClose()
    {
        try
        {
            Session.Check();
        }
        finally
        {
            Session.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private protected abstract bool Covers(Shape shape);
}
