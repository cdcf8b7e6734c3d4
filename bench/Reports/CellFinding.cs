using Bench.Records;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Bench.Reports;

/// <summary>What was found of one cell by itself; whatever was not measured is null.</summary>
/// <param name="Id">The cell's ID.</param>
/// <param name="Workload">The workload's ID.</param>
/// <param name="Contender">The contender's ID.</param>
/// <param name="Wire">The wire's ID.</param>
/// <param name="Emulation">What is emulated and how; null where all is native.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Why">Why there is no number.</param>
/// <param name="Time">Mean nanoseconds per exchange; of several launches, the median of their means.</param>
/// <param name="TimeMargin">Half of the 99 % interval, by Student's t: of one launch over its samples, of several over their means.</param>
/// <param name="MessagesPerSecond">At the mean time.</param>
/// <param name="Allocated">Bytes per exchange, client and server together.</param>
/// <param name="Payload">The encoded messages alone.</param>
/// <param name="Wired">At the wire, per exchange, once the connections stand.</param>
/// <param name="First">At the wire, until the first exchange has ended.</param>
internal sealed record CellFinding(
    string Id,
    string Workload,
    string Contender,
    string Wire,
    string? Emulation,
    CellStatus Status,
    string? Why,
    double? Time,
    double? TimeMargin,
    double? MessagesPerSecond,
    double? Allocated,
    Traffic? Payload,
    Traffic? Wired,
    Traffic? First)
{
    private const double NanosecondsPerSecond = 1e9;
    private const double UpperTail = 0.995;

    /// <summary>What the raw samples of a cell give.</summary>
    public static CellFinding Of(CellRecord cell)
    {
        // A cell that failed has no number, whatever else is in the record.
        var launches = cell.Status == CellStatus.Measured ? cell.Launches(Metric.Time) : [];
        var time = LaunchSummary.Of(launches)?.Median;
        return new CellFinding(
            cell.Id,
            cell.Workload,
            cell.Contender,
            cell.Wire,
            cell.Emulation,
            cell.Status,
            cell.Why,
            time,
            Margin(launches is [var only] ? only : LaunchSummary.Of(launches)?.Means ?? []),
            NanosecondsPerSecond / time * cell.MessagesPerExchange,
            Median(cell, Metric.Allocated),
            Traffic(cell, Metric.PayloadUp, Metric.PayloadDown),
            Traffic(cell, Metric.WireUp, Metric.WireDown),
            Traffic(cell, Metric.FirstUp, Metric.FirstDown));
    }

    // Samples of one launch share its luck: over several launches, only their means are independent.
    private static double? Margin(IReadOnlyList<double> independent) => independent.Count > 1
        ? StudentT.InvCDF(0, 1, independent.Count - 1, UpperTail) * independent.StandardDeviation() / Math.Sqrt(independent.Count)
        : null;

    private static Traffic? Traffic(CellRecord cell, Metric up, Metric down) =>
        Median(cell, up) is { } sent && Median(cell, down) is { } received ? new Traffic(sent, received) : null;

    // One sample a launch, and all but the same in each.
    private static double? Median(CellRecord cell, Metric metric) =>
        cell.Status == CellStatus.Measured && cell.Samples(metric) is { Count: > 0 } samples ? samples.Median() : null;
}
