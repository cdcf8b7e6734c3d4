using System.Globalization;
using Bench.Commands;
using Bench.Records;

namespace Bench.Reports.Charts;

/// <summary>Messages per second by the number in flight, on one wire, with the crossovers that duels showed.</summary>
internal static class ThroughputChart
{
    private const double NanosecondsPerSecond = 1e9;

    /// <summary>The chart; null where fewer than two numbers in flight were measured on this wire.</summary>
    public static LineChart? Of(RunRecord record, RunFindings findings, string wire)
    {
        var looks = ContenderLooks.Of(findings);
        var cells = Cells(record, findings, wire).ToList();
        var ticks = cells.Select(static cell => cell.InFlight).Distinct().Order().ToList();
        return ticks.Count < 2 ? null : new LineChart(
            $"Messages per second by number in flight, on {wire}",
            $"A line for each contender over {Summary.List([.. ticks.Select(static tick => Format.Count(tick))])} exchanges in flight. Higher is more. Marked beneath: where duels showed that one contender overtakes another. The table has the figures.",
            "exchanges in flight, logarithmic",
            "messages per second, logarithmic: higher is more",
            [.. ticks.Select(static tick => ((double)tick, Format.Count(tick)))],
            Format.Count,
            [
                .. from cell in cells
                   group cell by cell.Found.Contender into contender
                   orderby findings.Contenders.IndexOf(contender.Key)
                   select new LineSeries(contender.Key, looks[contender.Key], looks[contender.Key].Dash, [.. contender.OrderBy(static cell => cell.InFlight).Select(static cell => Point(cell.Found, cell.InFlight, cell.Messages))]),
            ],
            [.. Crossings(findings, wire)]);
    }

    /// <summary>What the chart is made of, for its table.</summary>
    public static IEnumerable<(CellFinding Found, int InFlight, int Messages)> Cells(RunRecord record, RunFindings findings, string wire) =>
        from cell in record.Cells
        where cell.Wire == wire && Series.InFlight.Any(point => point.Workload == cell.Workload)
        let found = findings.Cell(cell.Workload, cell.Contender, wire)
        where found?.MessagesPerSecond is not null
        select (found, cell.InFlight, cell.MessagesPerExchange);

    private static LinePoint Point(CellFinding cell, int inFlight, int messages) => new(
        inFlight,
        cell.MessagesPerSecond!.Value,
        cell.Time is { Low: > 0 and var low, High: { } high } ? (NanosecondsPerSecond / high * messages, NanosecondsPerSecond / low * messages) : null,
        $"{cell.Contender}, {Format.Count(inFlight)} in flight: {Format.Count(cell.MessagesPerSecond!.Value)} messages/s");

    private static IEnumerable<LineSpan> Crossings(RunFindings findings, string wire) =>
        from crossover in findings.Crossovers
        where crossover.Axis == Series.InFlightAxis && crossover.At.EndsWith($" on {wire}", StringComparison.Ordinal)
        select new LineSpan(At(crossover.From), At(crossover.To), $"{crossover.After} overtakes {crossover.Before}");

    private static double At(string label) => double.Parse(label.Split(' ')[0], CultureInfo.InvariantCulture);
}
