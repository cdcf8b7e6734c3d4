using System.Diagnostics;
using Bench.Commands;
using Bench.Load;
using Bench.Records;
using Servers.Wires;

namespace Bench.Push;

/// <summary>Measures a cell: times it, then counts its bytes in a pass of its own.</summary>
internal static class PushMeasurement
{
    // Of the duration: who is as late at the end has published at a lower rate than was asked for, and measured that one.
    private const double MostLateness = 0.01;

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
            WhyVoid(timed, options),
            timed.Failure ?? counted.Failure);
    }

    private static double PerDelivery(long count, PushPass pass) => pass.Delivered == 0 ? 0 : Math.Round((double)count / pass.Delivered, 4);

    private static string? WhyVoid(PushPass pass, PushOptions options)
    {
        var late = Stopwatch.GetElapsedTime(0, pass.Lateness()[^1]);
        var interval = TimeSpan.FromSeconds(1 / options.Rate);
        return late <= interval || late <= options.Duration * MostLateness
            ? null
            : $"the publisher was {Format.Time(late.TotalNanoseconds)} behind its schedule at the end: it shares this machine with both ends";
    }
}
