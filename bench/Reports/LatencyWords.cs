using Bench.Commands;
using Bench.Records;

namespace Bench.Reports;

/// <summary>Latencies in words.</summary>
internal static class LatencyWords
{
    private const double NanosecondsPerMicrosecond = 1e3;

    /// <summary>The sample at a quantile: "1.24 ms", or that there is none.</summary>
    public static string At(LatencyRecord latency, double quantile) =>
        latency.At(quantile) is { } microseconds ? Format.Time(microseconds * NanosecondsPerMicrosecond) : CellWords.Nothing;

    /// <summary>What became of messages, where something went wrong: "3 lost, 1 reordered"; otherwise nothing.</summary>
    public static string Mishaps(DeliveryCounts counts) => string.Join(", ", new (long Count, string What)[]
    {
        (counts.Errors, "wrong"), (counts.Lost, "lost"), (counts.Duplicated, "duplicated"), (counts.Reordered, "reordered"),
    }.Where(static mishap => mishap.Count > 0).Select(static mishap => $"{Format.Count(mishap.Count)} {mishap.What}"));
}
