using MathNet.Numerics.Distributions;

namespace Bench.Duels;

/// <summary>
/// The distribution-free confidence interval of a median, from the k-th smallest to the k-th largest sample. It is the
/// sign test turned round: each sample is above the true median with probability ½ whatever it is drawn from, so the
/// coverage is that of a binomial, exactly (Conover, Practical Nonparametric Statistics, 3rd ed., § 3.2).
/// </summary>
/// <param name="Lower">The rank of the lower bound, from 1.</param>
/// <param name="Upper">The rank of the upper bound.</param>
/// <param name="Coverage">How often such an interval holds the median of independent samples.</param>
internal readonly record struct MedianInterval(int Lower, int Upper, double Coverage)
{
    /// <summary>The narrowest interval with at least this coverage; null where the samples are too few for any.</summary>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="confidence">The coverage that is asked for, such as 0.95.</param>
    /// <param name="inflation">
    /// How many times the variance is that of independent samples, 1 or more. The interval is widened by its square root.
    /// </param>
    public static MedianInterval? Of(int samples, double confidence, double inflation = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(samples);
        ArgumentOutOfRangeException.ThrowIfLessThan(inflation, 1);
        if (confidence is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1, such as 0.95.");
        }

        var exact = 0;
        while (exact < samples / 2 && CoverageOf(exact + 1, samples) >= confidence)
        {
            exact++;
        }

        if (exact == 0)
        {
            return null;
        }

        var middle = (samples + 1) / 2.0;
        var rank = (int)Math.Floor(middle - ((middle - exact) * Math.Sqrt(inflation)));
        return rank < 1 ? null : new MedianInterval(rank, samples + 1 - rank, CoverageOf(rank, samples));
    }

    private static double CoverageOf(int rank, int samples) => 1 - (2 * Binomial.CDF(0.5, samples, rank - 1));
}
