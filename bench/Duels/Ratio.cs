using MathNet.Numerics.Statistics;

namespace Bench.Duels;

/// <summary>How many times as long one contestant takes per exchange as another, with how sure that is.</summary>
/// <param name="Median">The median of the rounds' ratios, of several launches their geometric mean, weighted by <see cref="LaunchWeights"/>; above 1, the first is the slower one.</param>
/// <param name="Low">The lower bound of its confidence interval: how exactly the processes were measured that it is from.</param>
/// <param name="High">The upper bound.</param>
/// <param name="Confidence">How often such an interval holds the true median, at least.</param>
/// <param name="Samples">The ratio of each round, in the order in which they were run.</param>
/// <param name="Across">Of several launches the interval that holds for others, too; null of one, which says nothing of others.</param>
/// <param name="Launches">Over how many launches.</param>
internal sealed record Ratio(
    double Median, double Low, double High, double Confidence, IReadOnlyList<double> Samples, LaunchRatio? Across = null, int Launches = 1)
{
    // How many standard deviations the middle half of a normal distribution is wide.
    private const double NormalQuartiles = 1.349;

    /// <summary>The lower bound of both intervals, which verdicts are made from: nothing is told apart that the next process may turn round.</summary>
    public double Least => Math.Min(Low, Across?.Low ?? Low);

    /// <summary>The upper bound of both.</summary>
    public double Most => Math.Max(High, Across?.High ?? High);

    /// <summary>How many rounds it is from.</summary>
    public int Rounds => Samples.Count;

    /// <summary>The wider half of the interval, as a part of the median: 0.02 is ±2 %.</summary>
    public double HalfWidth => Math.Max(High / Median, Median / Low) - 1;

    /// <summary>How far both intervals keep away from 1.00, as a part; 0 where one holds 1.00.</summary>
    public double Excess => Math.Max(0, Math.Max(Least, 1 / Most) - 1);

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

    /// <summary>Makes a ratio of what several launches have shown.</summary>
    /// <param name="launches">Of each launch the ratio of each round; those without any are left out.</param>
    /// <param name="confidence">How often the interval must hold the true ratio, such as 0.95.</param>
    /// <param name="spread">What is known of the spread of launches from elsewhere; null for nothing.</param>
    /// <returns>The ratio; null of fewer than two launches with rounds, which have no spread, or of too few rounds.</returns>
    public static Ratio? OfLaunches(IReadOnlyList<IReadOnlyList<double>> launches, double confidence, LaunchSpread? spread = null)
    {
        double[][] held = [.. launches.Where(static rounds => rounds.Count > 0).Select(static rounds => (double[])[.. rounds])];
        if (held.Length < 2)
        {
            return null;
        }

        var medians = Array.ConvertAll(held, static rounds => MedianOf([.. rounds.Order()]));
        double[] logarithms = Array.ConvertAll(medians, Math.Log);

        // How exactly they were measured: from what rounds stray from the median of their own launch, which takes a degree of freedom of each.
        double[] strays = [.. held.Zip(medians).SelectMany(static launch => launch.First.Select(round => round / launch.Second))];
        double[] freedoms = Array.ConvertAll(held, static rounds => Math.Max(1.0, rounds.Length - 1));
        var inflation = SerialDependence.Inflation(strays, 1);
        var known = spread ?? LaunchSpread.None;
        var weights = LaunchWeights.Of(logarithms, ErrorsOf(freedoms, strays, inflation), known);
        var mean = logarithms.Zip(weights.Weights).Sum(static launch => launch.First * launch.Second);
        var across = LaunchRatio.Around(mean, known.Quantile(held.Length, confidence) * Math.Sqrt(weights.Variance));

        // The less evenly the weights follow the rounds, the less these are worth together.
        var uneven = strays.Length * freedoms.Zip(weights.Weights).Sum(static launch => launch.Second * launch.Second / launch.First);
        var interval = MedianInterval.Of(strays.Length, confidence, Math.Max(1, inflation * uneven));
        double[] sorted = [.. strays.Order()];
        return interval is { } ranks
            ? new Ratio(
                across.Estimate,
                across.Estimate * Math.Min(1, sorted[ranks.Lower - 1]),
                across.Estimate * Math.Max(1, sorted[ranks.Upper - 1]),
                confidence,
                [.. held.SelectMany(static rounds => rounds)],
                across,
                held.Length)
            : null;
    }

    /// <summary>The median of sorted ratios: of the middle two the geometric mean, so that A against B is the reciprocal of B against A.</summary>
    public static double MedianOf(ReadOnlySpan<double> sorted) =>
        Math.Sqrt(sorted[(sorted.Length - 1) / 2] * sorted[sorted.Length / 2]);

    // Of the logarithm of each launch's median: that of normal rounds, from their quartiles, because some stray far.
    private static double[] ErrorsOf(double[] freedoms, double[] strays, double inflation)
    {
        var deviation = Array.ConvertAll(strays, Math.Log).InterquartileRange() / NormalQuartiles;
        return Array.ConvertAll(freedoms, freedom => Math.PI / 2 * inflation * deviation * deviation / freedom);
    }
}
