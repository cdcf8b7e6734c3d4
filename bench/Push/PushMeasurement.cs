using System.Globalization;
using Bench.Load;
using Bench.Records;
using Servers.Wires;

namespace Bench.Push;

/// <summary>Measures a cell: times it, then counts its bytes in a pass of its own.</summary>
internal static class PushMeasurement
{
    // Below it, the latencies are those of a lower rate than was asked for.
    private const double LeastPartOfRate = 0.99;

    public static async Task<PushRecord> RunAsync(PushCell cell, PushOptions options, CancellationToken cancellationToken)
    {
        var timed = await PushRun.RunAsync(cell, options, counter: null, cancellationToken);
        var counted = await PushRun.RunAsync(cell, options with { WarmUp = TimeSpan.Zero }, new ByteCounter(), cancellationToken);
        return new PushRecord(
            cell.Id(options.Rate),
            cell.Lane.Contender.Name,
            cell.Lane.Wire.Name,
            cell.Subscribers,
            options.Rate,
            Math.Round(timed.Publication.AchievedRate, 2),
            cell.PollEvery?.TotalMilliseconds,
            options.Duration.TotalSeconds,
            OrderStatistics.Of(timed.Corrected()),
            OrderStatistics.Of(timed.Latencies()),
            OrderStatistics.Of(timed.Lateness()),
            timed.Counts,
            PerDelivery(counted.BytesUp, counted),
            PerDelivery(counted.BytesDown, counted),
            PerDelivery(timed.Polls, timed),
            WhyVoid(timed, options.Rate),
            timed.Failure ?? counted.Failure);
    }

    private static double PerDelivery(long count, PushPass pass) => pass.Delivered == 0 ? 0 : Math.Round((double)count / pass.Delivered, 4);

    private static string? WhyVoid(PushPass pass, double rate) => pass.Publication.AchievedRate >= rate * LeastPartOfRate
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{pass.Publication.AchievedRate:N0} of {rate:N0} updates a second could be published: client, server and publisher share this machine");
}
