using Bench.Records;
using Bench.Regression;

namespace Bench.Tests.Regression;

/// <summary>Baselines of a few made-up figures.</summary>
internal static class Baselines
{
    public static Baseline Of(params IEnumerable<(string Cell, double WireUp, double Allocated)> cells) =>
        OfCells([.. cells.Select(static cell => Cell(cell.Cell, cell.WireUp, cell.Allocated))]);

    public static Baseline OfCells(params BaselineCell[] cells) => new(
        Baseline.CurrentSchema,
        new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        "bench baseline",
        Commit: null,
        ".NET 10.0.1",
        "Local",
        Tolerance.All,
        cells);

    public static BaselineCell Cell(string id, double wireUp, double allocated) => BaselineCell.Of(
        id, new Dictionary<string, double> { [Metric.WireUp.Id] = wireUp, [Metric.Allocated.Id] = allocated });
}
