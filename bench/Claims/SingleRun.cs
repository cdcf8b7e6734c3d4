using Bench.Reports;

namespace Bench.Claims;

/// <summary>Figures of single runs: behaviour under load is measured once, so that a ratio of two has no interval and needs a threshold that allows for it.</summary>
internal static class SingleRun
{
    /// <summary>What rows of single runs say beside their numbers.</summary>
    public const string Note = "one run each, no interval";

    /// <summary>One figure to another, without an interval; null where there is nothing to divide by.</summary>
    public static Estimate? Ratio(double figure, double other) =>
        other > 0 ? new Estimate(figure / other, figure / other, figure / other) : null;
}
