using Bench.Reports;

namespace Bench.Claims;

/// <summary>A figure of a cell that is counted and not timed: it repeats, has no interval and needs none.</summary>
/// <param name="Name">What it is called: "bytes on the wire".</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Of">The figure of a cell; null where it was not counted.</param>
internal sealed record CountedFigure(string Name, string Unit, Func<CellFinding, double?> Of)
{
    public static CountedFigure Payload { get; } = new("payload", "B", static cell => cell.Payload?.Total);

    public static CountedFigure Wire { get; } = new("bytes on the wire", "B", static cell => cell.Wired?.Total);

    public static CountedFigure First { get; } = new("bytes until the first answer", "B", static cell => cell.First?.Total);

    /// <summary>Framing and headers of an exchange once the connections stand.</summary>
    public static CountedFigure Overhead { get; } = new("headers and framing", "B", static cell => cell.Wired?.Total - cell.Payload?.Total);

    /// <summary>Framing, headers and the opening of connections, until the first exchange has ended.</summary>
    public static CountedFigure FirstOverhead { get; } = new("headers and framing until the first answer", "B", static cell => cell.First?.Total - cell.Payload?.Total);

    public static CountedFigure Allocated { get; } = new("memory allocated", "B", static cell => cell.Allocated);
}
