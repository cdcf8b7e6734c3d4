using Bench.Duels;
using MathNet.Numerics.Statistics;

namespace Bench.Records;

/// <summary>
/// A metric over independent launches: the median of their means, never the best of them. Samples within a launch share
/// its luck (memory layout, compilation, neighbours), so that pooling them makes an interval that is far too narrow.
/// </summary>
/// <param name="Means">The mean of each launch, in the order of the launches.</param>
/// <param name="Median">The median of the means.</param>
/// <param name="Interval">Where the true median lies; null for a single launch, which says nothing of others.</param>
internal sealed record LaunchSummary(IReadOnlyList<double> Means, double Median, LaunchInterval? Interval)
{
    private const double Confidence = 0.95;

    /// <summary>Summarises launches; null where there are none.</summary>
    public static LaunchSummary? Of(IReadOnlyList<IReadOnlyList<double>> launches)
    {
        var means = launches.Where(static samples => samples.Count > 0).Select(static samples => samples.Mean()).ToList();
        return means.Count == 0 ? null : new LaunchSummary(means, means.Median(), IntervalOf(means));
    }

    // The sign test needs six launches for 95 %. Of fewer, the least and the greatest say what they can: 75 % for three.
    private static LaunchInterval? IntervalOf(List<double> means)
    {
        if (means.Count < 2)
        {
            return null;
        }

        double[] sorted = [.. means.Order()];
        return MedianInterval.Of(sorted.Length, Confidence) is { } ranks
            ? new LaunchInterval(sorted[ranks.Lower - 1], sorted[ranks.Upper - 1], ranks.Coverage)
            : new LaunchInterval(sorted[0], sorted[^1], 1 - Math.Pow(2, 1 - sorted.Length));
    }
}
