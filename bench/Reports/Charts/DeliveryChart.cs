using Bench.Commands;
using Bench.Records;

namespace Bench.Reports.Charts;

/// <summary>How late updates arrive by polling interval, with those that are pushed as level lines.</summary>
internal static class DeliveryChart
{
    private const double Median = 0.5;
    private const double Rare = 0.99;
    private const double NanosecondsPerMicrosecond = 1e3;

    /// <summary>The chart of runs that share a wire, a rate and a number of subscribers; null where none polled at two intervals or more.</summary>
    public static LineChart? Of(IReadOnlyList<PushRecord> runs, ContenderLooks looks)
    {
        var intervals = runs.Select(static run => run.PollingMilliseconds).OfType<double>().Where(static interval => interval > 0).Distinct().Order().ToList();
        return intervals.Count < 2 ? null : new LineChart(
            $"How late updates arrive on {runs[0].Wire}: {Format.Count(runs[0].TargetRate)} a second, {Format.Count(runs[0].Subscribers)} subscribers",
            "For each contender a solid line for the median and a dashed one for the 99th percentile, over the polling interval. A contender that pushes, or whose polls are held, has none, so its lines are level. Lower is better. The table has the figures.",
            "polling interval, logarithmic",
            "from publish to receipt, logarithmic: lower is better",
            [.. intervals.Select(static interval => (interval, $"{interval:0.##} ms"))],
            static value => Format.Time(value),
            [
                .. from quantile in new[] { Median, Rare }
                   from contender in runs.GroupBy(static run => run.Contender)
                   from line in Lines(contender.Key, [.. contender], quantile, intervals, looks[contender.Key])
                   select line,
            ],
            []);
    }

    /// <summary>A quantile of a latency, in nanoseconds; null where it was not kept.</summary>
    public static double? At(LatencyRecord latency, double quantile) =>
        latency.At(quantile) * NanosecondsPerMicrosecond;

    private static IEnumerable<LineSeries> Lines(string contender, PushRecord[] runs, double quantile, List<double> intervals, SeriesLook look)
    {
        var (name, dash) = ($"{contender}, {LatencyChart.Name(quantile)}", quantile == Median ? null : "5 3");
        var polled = runs.Where(static run => run.PollingMilliseconds > 0).OrderBy(static run => run.PollingMilliseconds)
            .SelectMany(run => Point(name, run.PollingMilliseconds!.Value, At(run.Uncorrected, quantile))).ToList();
        if (polled.Count > 0)
        {
            yield return new LineSeries(name, look, dash, polled);
        }

        if (runs.FirstOrDefault(static run => run.PollingMilliseconds is null) is { } pushed && At(pushed.Uncorrected, quantile) is { } level)
        {
            yield return new LineSeries($"{name}, {(PushWords.IsPushed(pushed) ? "pushed" : "polls held")}", look, dash, [.. intervals.SelectMany(interval => Point(name, interval, level))]);
        }
    }

    private static IEnumerable<LinePoint> Point(string name, double interval, double? value) =>
        value is { } found ? [new LinePoint(interval, found, null, $"{name}: {Format.Time(found)}")] : [];
}
