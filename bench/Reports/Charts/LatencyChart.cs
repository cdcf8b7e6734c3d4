using System.Globalization;
using Bench.Commands;
using Bench.Records;

namespace Bench.Reports.Charts;

/// <summary>Latencies under load by quantile, from the intended send time and from the actual one.</summary>
internal static class LatencyChart
{
    private const double NanosecondsPerMicrosecond = 1e3;

    // The greatest sample has no place on an axis of ever rarer cases; it stands half a decade beyond the last that has.
    private const double BeyondLast = 3;

    /// <summary>The chart of runs that share a workload, a wire and a rate; null where none has a latency that says anything.</summary>
    public static LineChart? Of(IReadOnlyList<LoadRecord> runs, ContenderLooks looks)
    {
        var valid = runs.Where(static run => run.Void is null && run.Corrected.Count > 0).ToList();
        if (valid.Count == 0)
        {
            return null;
        }

        var quantiles = valid.SelectMany(static run => run.Corrected.Quantiles.Concat(run.Uncorrected.Quantiles)).Distinct().Order().ToList();
        var last = quantiles.Where(static quantile => quantile < 1).DefaultIfEmpty(0).Max();
        return new LineChart(
            $"Latency of {valid[0].Workload} on {valid[0].Wire} at {Format.Count(valid[0].TargetRate)} messages per second",
            "Two lines for each contender over ever rarer cases: solid from the time at which a message was to be sent, dashed from the time at which it was. Lower is better. The table has the figures.",
            "share of messages no slower than this",
            "latency, logarithmic: lower is better",
            [.. quantiles.Select(quantile => (X(quantile, last), Name(quantile)))],
            static value => Format.Time(value),
            [
                .. valid.Select(run => Line(run.Contender, "corrected", null, run.Corrected, looks[run.Contender], last)),
                .. valid.Select(run => Line(run.Contender, "not corrected", "3 3", run.Uncorrected, looks[run.Contender], last)),
            ],
            []);
    }

    /// <summary>What a quantile is called: "p99", and of the greatest sample "max".</summary>
    public static string Name(double quantile) => quantile >= 1 ? "max" : string.Create(CultureInfo.InvariantCulture, $"p{quantile * 100:0.####}");

    private static double X(double quantile, double last) => quantile >= 1 ? BeyondLast / (1 - last) : 1 / (1 - quantile);

    private static LineSeries Line(string contender, string kind, string? dash, LatencyRecord latency, SeriesLook look, double last) => new(
        $"{contender}, {kind}",
        look,
        dash,
        [
            .. latency.Quantiles.Zip(latency.Microseconds, (quantile, value) => new LinePoint(
                X(quantile, last),
                value * NanosecondsPerMicrosecond,
                null,
                $"{contender}, {kind}, {Name(quantile)}: {Format.Time(value * NanosecondsPerMicrosecond)}")),
        ]);
}
