using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Bench.Duels;

/// <summary>
/// How far launches of one machine and one suite spread, learnt from many ratios at once. The spread of one ratio over a
/// handful of launches is itself known so badly that an interval from it alone is now half, now twice as wide as it should
/// be. So each is moderated by what all of them have in common, and Student's t gets the degrees of freedom that this adds: Smyth,
/// "Linear models and empirical Bayes methods for assessing differential expression in microarray experiments", Statistical
/// Applications in Genetics and Molecular Biology 3 (2004), article 3, sections 4 and 6.2.
/// </summary>
/// <param name="Variance">What variances of logarithms have in common.</param>
/// <param name="Freedom">How many degrees of freedom that is worth; infinite where the variances differ no more than chance has them differ.</param>
internal sealed record LaunchSpread(double Variance, double Freedom)
{
    // Of fewer, what they have in common is as uncertain as each by itself.
    private const int Fewest = 6;

    /// <summary>Nothing in common is known: each ratio stands for itself.</summary>
    public static LaunchSpread None { get; } = new(0, 0);

    /// <summary>Learns from variances.</summary>
    /// <param name="variances">Of each ratio the variance of its logarithm over its launches, and how many degrees of freedom that has.</param>
    public static LaunchSpread Of(IReadOnlyCollection<(double Variance, int Freedom)> variances)
    {
        var telling = variances.Where(static one => one is { Variance: > 0, Freedom: > 0 }).ToArray();
        if (telling.Length < Fewest)
        {
            return None;
        }

        var logarithms = Array.ConvertAll(telling, static one => Math.Log(one.Variance) - SpecialFunctions.DiGamma(one.Freedom / 2.0) + Math.Log(one.Freedom / 2.0));
        var mean = logarithms.Average();
        var beyondChance = (logarithms.Sum(one => (one - mean) * (one - mean)) / (telling.Length - 1)) - telling.Average(static one => TriGamma(one.Freedom / 2.0));
        if (beyondChance <= 0)
        {
            return new LaunchSpread(Math.Exp(mean), double.PositiveInfinity);
        }

        var freedom = 2 * InverseTriGamma(beyondChance);
        return new LaunchSpread(Math.Exp(mean + SpecialFunctions.DiGamma(freedom / 2) - Math.Log(freedom / 2)), freedom);
    }

    /// <summary>Half of an interval for the mean of launches, in the unit of the standard deviation.</summary>
    /// <param name="variance">The variance that they show by themselves.</param>
    /// <param name="launches">How many they are, two or more.</param>
    /// <param name="confidence">How often the interval must hold the truth.</param>
    public double HalfWidth(double variance, int launches, double confidence) =>
        Quantile(launches, confidence) * Math.Sqrt(Moderated(variance, launches) / launches);

    /// <summary>A variance, moderated by what all of them have in common.</summary>
    /// <param name="variance">What launches show by themselves.</param>
    /// <param name="launches">How many they are, two or more.</param>
    public double Moderated(double variance, int launches) =>
        double.IsInfinity(Freedom) ? Variance : ((Freedom * Variance) + ((launches - 1) * variance)) / (Freedom + launches - 1);

    /// <summary>How many standard deviations an interval for the mean of launches reaches to either side.</summary>
    /// <param name="launches">How many they are, two or more.</param>
    /// <param name="confidence">How often the interval must hold the truth.</param>
    public double Quantile(int launches, double confidence) => double.IsInfinity(Freedom)
        ? Normal.InvCDF(0, 1, (1 + confidence) / 2)
        : StudentT.InvCDF(0, 1, Freedom + launches - 1, (1 + confidence) / 2);

    // The derivative of the digamma function, by its recurrence and its asymptotic series (Abramowitz and Stegun, 6.4.6 and 6.4.12).
    internal static double TriGamma(double x)
    {
        var sum = 0.0;
        for (; x < 10; x++)
        {
            sum += 1 / (x * x);
        }

        var square = 1 / (x * x);
        return sum + (1 / x) + (square / 2) + (square / x * ((1.0 / 6) - (square * ((1.0 / 30) - (square * ((1.0 / 42) - (square / 30)))))));
    }

    // It falls from infinity to zero.
    private static double InverseTriGamma(double value) =>
        Math.Exp(FindRoots.OfFunction(logarithm => Math.Log(TriGamma(Math.Exp(logarithm)) / value), Math.Log(1e-4), Math.Log(1e8), 1e-10));
}
