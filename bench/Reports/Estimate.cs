using Bench.Duels;
using MathNet.Numerics.Statistics;

namespace Bench.Reports;

/// <summary>A number with its confidence interval. Without one there is no number.</summary>
/// <param name="Median">The median of the rounds.</param>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
internal sealed record Estimate(double Median, double Low, double High)
{
    /// <summary>Whether the interval holds a value, so that nothing is claimed to be on either side of it.</summary>
    public bool Holds(double value) => Low <= value && value <= High;

    /// <summary>The ratio without its rounds; null where it was undecided.</summary>
    public static Estimate? Of(Ratio? ratio) => ratio is null ? null : new Estimate(ratio.Median, ratio.Low, ratio.High);

    /// <summary>The ratio without its rounds, with the interval that holds for other processes where it is from several; null where it was undecided.</summary>
    public static Estimate? Across(Ratio? ratio) => ratio is null ? null : new Estimate(ratio.Median, ratio.Least, ratio.Most);

    /// <summary>
    /// A figure that may be negative: of one launch the median of its rounds, of several the mean of their medians by Student's t.
    /// </summary>
    /// <param name="launches">Of each launch its rounds.</param>
    /// <param name="confidence">How often the interval must hold the true figure.</param>
    /// <returns>The estimate; null where rounds or launches are too few for an interval.</returns>
    public static Estimate? OfLaunches(IReadOnlyList<IReadOnlyList<double>> launches, double confidence)
    {
        if (launches is [var only])
        {
            return OfMedian(only, confidence);
        }

        double[] medians = [.. launches.Where(static rounds => rounds.Count > 0).Select(Statistics.Median)];
        if (medians.Length < 2)
        {
            return null;
        }

        var half = LaunchSpread.None.HalfWidth(medians.Variance(), medians.Length, confidence);
        return new Estimate(medians.Mean(), medians.Mean() - half, medians.Mean() + half);
    }

    /// <summary>The median of samples that may be negative, by the same distribution-free interval as ratios have.</summary>
    /// <param name="samples">In the order in which they were taken.</param>
    /// <param name="confidence">How often the interval must hold the true median.</param>
    /// <returns>The estimate; null where the samples are too few for an interval.</returns>
    public static Estimate? OfMedian(IReadOnlyList<double> samples, double confidence)
    {
        var sorted = samples.Order().ToArray();
        if (sorted.Length == 0)
        {
            return null;
        }

        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

        // The rounds ended when their ratios were narrow enough: see Looks.
        var ranks = MedianInterval.Of(sorted.Length, Looks.Level(confidence), SerialDependence.Inflation(samples, median));
        return ranks is { } interval ? new Estimate(median, sorted[interval.Lower - 1], sorted[interval.Upper - 1]) : null;
    }
}
