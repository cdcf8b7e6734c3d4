namespace Bench.Duels;

/// <summary>How many times as long one contestant takes per exchange as another, with how sure that is.</summary>
/// <param name="Median">The median of the rounds' ratios; above 1, the first is the slower one.</param>
/// <param name="Low">The lower bound of its confidence interval.</param>
/// <param name="High">The upper bound.</param>
/// <param name="Confidence">How often such an interval holds the true median, at least.</param>
/// <param name="Samples">The ratio of each round, in the order in which they were run.</param>
internal sealed record Ratio(double Median, double Low, double High, double Confidence, IReadOnlyList<double> Samples)
{
    /// <summary>How many rounds it is from.</summary>
    public int Rounds => Samples.Count;

    /// <summary>The wider half of the interval, as a part of the median: 0.02 is ±2 %.</summary>
    public double HalfWidth => Math.Max(High / Median, Median / Low) - 1;

    /// <summary>How far the interval keeps away from 1.00, as a part; 0 where it holds 1.00.</summary>
    public double Excess => Math.Max(0, Math.Max(Low, 1 / High) - 1);

    /// <summary>Makes a ratio of the rounds' ratios.</summary>
    /// <param name="samples">The ratio of each round, in the order in which they were run.</param>
    /// <param name="confidence">How often the interval must hold the true median, such as 0.95.</param>
    /// <param name="looked">Whether the rounds ended because of what the interval looked like; see <see cref="Looks"/>.</param>
    /// <returns>The ratio; null where the rounds are too few for an interval, because a number without one says nothing.</returns>
    public static Ratio? Of(IReadOnlyList<double> samples, double confidence, bool looked = false)
    {
        var sorted = samples.Order().ToArray();
        if (sorted.Length == 0)
        {
            return null;
        }

        var median = MedianOf(sorted);
        var interval = MedianInterval.Of(
            sorted.Length, looked ? Looks.Level(confidence) : confidence, SerialDependence.Inflation(samples, median));
        return interval is { } ranks
            ? new Ratio(median, sorted[ranks.Lower - 1], sorted[ranks.Upper - 1], confidence, samples)
            : null;
    }

    /// <summary>The median of sorted ratios: of the middle two the geometric mean, so that A against B is the reciprocal of B against A.</summary>
    public static double MedianOf(ReadOnlySpan<double> sorted) =>
        Math.Sqrt(sorted[(sorted.Length - 1) / 2] * sorted[sorted.Length / 2]);
}
