using Bench.Reports;

namespace Bench.Claims;

/// <summary>A figure of a cell that exchanges of two kinds add up to in proportion.</summary>
/// <param name="Name">What it is called: "time".</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Of">The figure of a cell with its interval; null where it has none.</param>
internal sealed record MixedFigure(string Name, string Unit, Func<CellFinding, Estimate?> Of)
{
    public static MixedFigure Time { get; } = new("time", "ns", static cell => cell.Time is { Low: { } low, High: { } high } time ? new Estimate(time.Value, low, high) : null);

    /// <summary>Counted, so all three are the same.</summary>
    public static MixedFigure Wire { get; } = new("bytes on the wire", "B", static cell => cell.Wired is { Total: var total } ? new Estimate(total, total, total) : null);
}
