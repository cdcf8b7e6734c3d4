using Bench.Reports;

namespace Bench.Claims;

/// <summary>Ratios of means that were taken one after the other. They have the interval that both means' own intervals allow, at the widest; what the machine did in between is not in it.</summary>
internal static class Means
{
    /// <summary>One mean to another, each divided by its messages; null where one has no interval, because a number without one says nothing.</summary>
    public static Estimate? Ratio(MeanTime time, double messages, MeanTime other, double others) =>
        time is { Low: > 0 and var low, High: { } high } && other is { Low: > 0 and var otherLow, High: { } otherHigh }
            ? new Estimate(
                time.Value / messages / (other.Value / others),
                low / messages / (otherHigh / others),
                high / messages / (otherLow / others))
            : null;
}
