using System.Diagnostics;
using System.Globalization;
using Bench.Records;

namespace Bench.Load;

/// <summary>Exact quantiles of samples: sorted, no buckets, no interpolation.</summary>
internal static class OrderStatistics
{
    private const double MicrosecondsPerSecond = 1e6;

    /// <summary>What is reported: the median, three tails and the greatest.</summary>
    public static IReadOnlyList<double> Quantiles { get; } = [0.5, 0.9, 0.99, 0.999, 1];

    /// <summary>What a quantile is called: "p99.9", "max".</summary>
    public static string Name(double quantile) => quantile == 1 ? "max" : "p" + (quantile * 100).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Sorts samples and reads their quantiles off.</summary>
    /// <param name="ticks">Samples in ticks of the clock; sorted in place.</param>
    public static LatencyRecord Of(Span<long> ticks)
    {
        if (ticks.IsEmpty)
        {
            return new LatencyRecord(0, [], []);
        }

        ticks.Sort();
        var microseconds = new double[Quantiles.Count];
        for (var i = 0; i < microseconds.Length; i++)
        {
            microseconds[i] = Microseconds(ticks[IndexOf(Quantiles[i], ticks.Length)]);
        }

        return new LatencyRecord(ticks.Length, Quantiles, microseconds);
    }

    /// <summary>Where, among so many sorted samples, the least one stands that this share of all does not exceed.</summary>
    public static int IndexOf(double quantile, int count) => Math.Clamp((int)Math.Ceiling((decimal)quantile * count) - 1, 0, count - 1);

    /// <summary>Ticks as microseconds, with the clock's digits and no more.</summary>
    public static double Microseconds(long ticks) => Math.Round(ticks * MicrosecondsPerSecond / Stopwatch.Frequency, 3);
}
