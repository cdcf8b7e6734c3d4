using MathNet.Numerics.Statistics;

namespace Bench.Duels;

/// <summary>
/// A ratio with its interval, from independent launches. A launch is one sample, however many rounds it has:
/// where code and data came to lie in memory is drawn once a start, and all of its rounds share that luck. The interval is
/// Student's on the logarithms, because a ratio and its reciprocal are to be treated alike.
/// </summary>
/// <param name="Estimate">The geometric mean.</param>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
internal sealed record LaunchRatio(double Estimate, double Low, double High)
{
    /// <summary>Makes the ratio.</summary>
    /// <param name="launches">The ratio of each launch.</param>
    /// <param name="confidence">How often the interval must hold the true ratio.</param>
    /// <returns>The ratio; null of fewer than two launches, which have no spread.</returns>
    public static LaunchRatio? Of(IReadOnlyCollection<double> launches, double confidence)
    {
        if (launches.Count < 2)
        {
            return null;
        }

        var logarithms = launches.Select(static ratio => Math.Log(ratio)).ToArray();
        return Around(logarithms.Mean(), LaunchSpread.None.HalfWidth(logarithms.Variance(), launches.Count, confidence));
    }

    /// <summary>The ratio of a logarithm and of how far its interval reaches to either side.</summary>
    public static LaunchRatio Around(double logarithm, double half) => new(Math.Exp(logarithm), Math.Exp(logarithm - half), Math.Exp(logarithm + half));
}
