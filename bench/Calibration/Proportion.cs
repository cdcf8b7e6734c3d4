using MathNet.Numerics.Distributions;

namespace Bench.Calibration;

/// <summary>How often something happened, with the exact interval of Clopper and Pearson, which holds the true rate at least as often as it says.</summary>
/// <param name="Times">How often.</param>
/// <param name="Of">Out of how many.</param>
internal readonly record struct Proportion(int Times, int Of)
{
    private const double Confidence = 0.95;

    /// <summary>The part.</summary>
    public double Rate => (double)Times / Of;

    /// <summary>The lower bound.</summary>
    public double Low => Times == 0 ? 0 : Beta.InvCDF(Times, Of - Times + 1, (1 - Confidence) / 2);

    /// <summary>The upper bound.</summary>
    public double High => Times == Of ? 1 : Beta.InvCDF(Times + 1, Of - Times, (1 + Confidence) / 2);
}
