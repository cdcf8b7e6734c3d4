using MathNet.Numerics.Statistics;

namespace Bench.Duels;

/// <summary>What this machine can tell apart, from duels of lanes against themselves (A/A): a ratio that is 1.00 in truth.</summary>
/// <param name="Duels">How many duels it is from.</param>
/// <param name="Undecided">How many of them got no interval.</param>
/// <param name="Offset">What 95 % of the medians stray from 1.00 at most, as a part.</param>
/// <param name="HalfWidth">What 95 % of the intervals are wide at most, to one side.</param>
/// <param name="Excluding">How many of the intervals exclude 1.00.</param>
/// <param name="WorstExcess">How far the worst of these keeps away from 1.00.</param>
internal sealed record NoiseFloor(int Duels, int Undecided, double Offset, double HalfWidth, int Excluding, double WorstExcess)
{
    private const double Quantile = 0.95;

    /// <summary>The smallest difference that a duel here can be relied on to show.</summary>
    public double Tells => Offset + HalfWidth;

    /// <summary>The judge of ratios measured here.</summary>
    /// <param name="narrow">Up to which half-width an interval may back a "no difference".</param>
    public Judge Judge(double narrow) => new(Offset, narrow);

    /// <summary>Sums A/A duels up.</summary>
    /// <param name="ratios">The ratio of each duel; null where it was undecided.</param>
    /// <returns>The noise floor; null where no duel got an interval, so that nothing is known of the noise.</returns>
    public static NoiseFloor? Of(IReadOnlyCollection<Ratio?> ratios)
    {
        var decided = ratios.OfType<Ratio>().ToArray();
        if (decided.Length == 0)
        {
            return null;
        }

        return new NoiseFloor(
            ratios.Count,
            ratios.Count - decided.Length,
            AtMost(decided.Select(static ratio => Math.Max(ratio.Median, 1 / ratio.Median) - 1)),
            AtMost(decided.Select(static ratio => ratio.HalfWidth)),
            decided.Count(static ratio => ratio.Excess > 0),
            decided.Max(static ratio => ratio.Excess));
    }

    // R1 is the one definition that never goes below a sample that was seen: of a handful of duels, it is the worst.
    private static double AtMost(IEnumerable<double> parts) => parts.QuantileCustom(Quantile, QuantileDefinition.R1);
}
