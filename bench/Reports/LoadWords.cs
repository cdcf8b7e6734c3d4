using System.Globalization;
using Bench.Records;

namespace Bench.Reports;

/// <summary>Open-loop runs in words.</summary>
internal static class LoadWords
{
    private const double Median = 0.5;
    private const double Tail = 0.99;

    /// <summary>"1,000/s".</summary>
    public static string Rate(double rate) => $"{rate.ToString(rate < 100 ? "0.##" : "#,0", CultureInfo.InvariantCulture)}/s";

    /// <summary>What is to be known before the latencies are read; null where there is nothing.</summary>
    public static string? Caveat(LoadRecord run) => (run.Incomplete, run.Void, LatencyWords.Mishaps(run.Counts)) switch
    {
        ({ } incomplete, _, _) => $"ended early: {incomplete}",
        (_, { } why, _) => $"void: {why}",
        (_, _, { Length: > 0 } mishaps) => mishaps,
        _ => null,
    };

    /// <summary>One sentence a workload, wire and rate; what is void is said to be, and not compared.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<LoadRecord> runs)
    {
        foreach (var row in runs.Where(static run => Caveat(run) is null).GroupBy(static run => (run.Workload, run.Wire, run.TargetRate)))
        {
            yield return $"{row.Key.Workload} on {row.Key.Wire} at {Rate(row.Key.TargetRate)}, from the intended send: {string.Join("; ", row.Select(Sentence))}.";
        }

        foreach (var run in runs.Where(static run => Caveat(run) is not null))
        {
            yield return $"{run.Id}: {Caveat(run)}.";
        }
    }

    private static string Sentence(LoadRecord run) =>
        $"{run.Contender} answers in {LatencyWords.At(run.Corrected, Median)} (p99 {LatencyWords.At(run.Corrected, Tail)})";
}
