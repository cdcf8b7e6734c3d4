using Bench.Records;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Bench.Reports;

/// <summary>How long an exchange takes on average, in nanoseconds: of one launch its mean, of several the median of their means.</summary>
/// <param name="Value">Nanoseconds per exchange.</param>
/// <param name="Low">The lower bound; null where one sample is all there is.</param>
/// <param name="High">The upper bound.</param>
/// <param name="Coverage">How often such an interval holds the truth: of one launch within it, by Student's t; of several across them.</param>
/// <param name="Launches">How many launches it is from.</param>
internal sealed record MeanTime(double Value, double? Low, double? High, double? Coverage, int Launches)
{
    private const double WithinLaunch = 0.99;

    /// <summary>The wider half of the interval; null where there is none.</summary>
    public double? Margin => High - Low is null ? null : Math.Max(High!.Value - Value, Value - Low!.Value);

    /// <summary>What a cell's samples of time give; null where there are none.</summary>
    public static MeanTime? Of(CellRecord cell)
    {
        if (LaunchSummary.Of(cell.Launches(Metric.Time)) is not { } launches)
        {
            return null;
        }

        var (mean, count) = (launches.Median, launches.Means.Count);
        var samples = cell.Samples(Metric.Time);
        if (count > 1 || samples.Count < 2)
        {
            return new MeanTime(mean, launches.Interval?.Lower, launches.Interval?.Upper, launches.Interval?.Coverage, count);
        }

        var margin = StudentT.InvCDF(0, 1, samples.Count - 1, (1 + WithinLaunch) / 2) * samples.StandardDeviation() / Math.Sqrt(samples.Count);
        return new MeanTime(mean, mean - margin, mean + margin, WithinLaunch, count);
    }
}
