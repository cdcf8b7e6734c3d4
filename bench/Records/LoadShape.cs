namespace Bench.Records;

/// <summary>What must hold of behaviour under load beyond its types, because whatever reads it relies on it.</summary>
internal static class LoadShape
{
    /// <summary>What is wrong with it, as a sentence; null where nothing is.</summary>
    public static string? Complaint(LoadSection load) =>
        HasNulls(load) ? "a load, a goodput, a push, a count of connections, a browser's run or a deadline is null."
        : Runs(load).SelectMany(static run => Complaints(run.Id, run.Corrected, run.Uncorrected, run.Lateness))
            .Concat(load.Pushes.SelectMany(static push => Complaints(push.Id, push.Corrected, push.Uncorrected, push.Lateness)))
            .Concat(Browsers(load).SelectMany(static run => Complaints(run.Id, run.Latency)))
            .Concat(load.GivenUp.SelectMany(static deadline => Complaints(deadline.Id, deadline.Waited, deadline.Timer)))
            .FirstOrDefault();

    private static bool HasNulls(LoadSection load) =>
        load.Runs.Any(static run => run is null)
        || load.Goodputs.Any(static goodput => goodput is null || goodput.Probes.Any(static probe => probe is null))
        || load.Pushes.Any(static push => push is null)
        || load.Connections.Any(static connections => connections is null)
        || Browsers(load).Any(static run => run is null)
        || load.GivenUp.Any(static deadline => deadline is null);

    private static IReadOnlyList<BrowserRecord> Browsers(LoadSection load) => load.Browser?.Runs ?? [];

    private static IEnumerable<LoadRecord> Runs(LoadSection load) =>
        load.Runs.Concat(load.Goodputs.SelectMany(static goodput => goodput.Verification is { } verified ? goodput.Probes.Append(verified) : goodput.Probes));

    private static IEnumerable<string> Complaints(string id, params LatencyRecord[] latencies)
    {
        foreach (var latency in latencies)
        {
            if (latency.Quantiles.Count != latency.Microseconds.Count)
            {
                yield return $"{id} has {latency.Quantiles.Count} quantiles and {latency.Microseconds.Count} samples at them.";
            }

            if (latency.Quantiles.Any(static quantile => quantile is not (> 0 and <= 1)) || !latency.Quantiles.SequenceEqual(latency.Quantiles.Order()))
            {
                yield return $"{id} has quantiles that do not rise from above 0 to 1.";
            }
        }
    }
}
