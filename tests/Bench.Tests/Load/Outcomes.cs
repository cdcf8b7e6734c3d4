using Bench.Load;
using Bench.Records;

namespace Bench.Tests.Load;

/// <summary>Loads that never were.</summary>
internal static class Outcomes
{
    public static LoadOutcome WithCorrectedP99(double microseconds, double rate = 1_000)
    {
        var latency = new LatencyRecord(100, OrderStatistics.Quantiles, [.. OrderStatistics.Quantiles.Select(_ => microseconds)]);
        var record = new LoadRecord(
            $"chat-send/floor/tcp@{rate}", "chat-send", "floor", "tcp", 1, rate, rate, 10, latency, latency, latency,
            new DeliveryCounts(100, 100, 0, 0, 0, 0), new ProcessRecord(1, 1), new ProcessRecord(2, 1), null, null);
        return new LoadOutcome(record, new LoadLog(Schedule.Closed(1)), null);
    }
}
