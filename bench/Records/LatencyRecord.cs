namespace Bench.Records;

/// <summary>Latencies as exact order statistics: no buckets, no interpolation. A quantile is the least sample that this share of all samples does not exceed.</summary>
/// <param name="Count">How many samples there were.</param>
/// <param name="Quantiles">Shares of all samples, rising, from above 0 to 1: 0.5 is the median, 1 the greatest sample.</param>
/// <param name="Microseconds">The sample at each quantile.</param>
internal sealed record LatencyRecord(long Count, IReadOnlyList<double> Quantiles, IReadOnlyList<double> Microseconds)
{
    /// <summary>The sample at a quantile, in microseconds; null where there were no samples, or no such quantile was read off.</summary>
    public double? At(double quantile)
    {
        for (var i = 0; i < Quantiles.Count; i++)
        {
            if (Quantiles[i] == quantile)
            {
                return Microseconds[i];
            }
        }

        return null;
    }
}
