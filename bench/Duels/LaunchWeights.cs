using MathNet.Numerics.Statistics;

namespace Bench.Duels;

/// <summary>
/// How much each launch counts for the mean of all: by the reciprocal of how far it may be from that, because launches differ and
/// because it was measured in so many rounds (DerSimonian and Laird, "Meta-analysis in clinical trials", <i>Controlled Clinical
/// Trials</i> 7, 1986). Launches that were measured alike weigh the same; one that saw few calm rounds weighs less.
/// </summary>
/// <param name="Weights">Of each launch, in order; together 1.</param>
/// <param name="Variance">Of the weighted mean of logarithms, as an estimate for all launches that there could be.</param>
internal sealed record LaunchWeights(IReadOnlyList<double> Weights, double Variance)
{
    // A handful may by chance show no more than their errors; to believe that would leave the one that was measured best alone to tell.
    private const double LeastOwn = 0.5;

    /// <summary>Weighs launches.</summary>
    /// <param name="logarithms">Of each launch the logarithm of its ratio; two or more.</param>
    /// <param name="errors">Of each the variance that its rounds leave that with.</param>
    /// <param name="spread">What is known of the spread of launches from elsewhere.</param>
    public static LaunchWeights Of(IReadOnlyList<double> logarithms, IReadOnlyList<double> errors, LaunchSpread spread)
    {
        // What launches show differs by both.
        var shown = spread.Moderated(logarithms.Variance(), logarithms.Count);
        var own = Math.Max(shown * LeastOwn, shown - errors.Average());
        double[] variances = [.. errors.Select(error => own + error)];
        if (variances.Contains(0))
        {
            Array.Fill(variances, 1);
        }

        var all = variances.Sum(static variance => 1 / variance);
        double[] weights = Array.ConvertAll(variances, variance => 1 / variance / all);
        return new LaunchWeights(weights, weights.Zip(errors).Sum(launch => launch.First * launch.First * (own + launch.Second)));
    }
}
