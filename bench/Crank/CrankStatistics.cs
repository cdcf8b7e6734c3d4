using System.Globalization;
using System.Text.Json;
using Bench.Records;

namespace Bench.Crank;

/// <summary>
/// A load as Crank reads it from a job's standard output: JSON on a line of its own, between a line that begins it and one
/// that ends it. See docs/measurements.md of dotnet/crank.
/// </summary>
/// <param name="Metadata">What the measurements mean.</param>
/// <param name="Measurements">The figures.</param>
internal sealed record CrankStatistics(IReadOnlyList<CrankMetadata> Metadata, IReadOnlyList<CrankMeasurement> Measurements)
{
    public const string Begin = "#StartJobStatistics";
    public const string End = "#EndJobStatistics";

    private const double MessagesOfCost = 1000;
    private const double BytesPerMebibyte = 1024 * 1024;

    // Several load jobs share the server: their rates and counts add up, and what the slowest saw is what somebody saw.
    private const string AddsUp = "Sum";
    private const string Worst = "Max";

    /// <summary>The figures of a load. Of one that is void or ended early there are counts and no latencies: whoever keeps them would compare them.</summary>
    public static CrankStatistics Of(LoadRecord load, DateTimeOffset now)
    {
        var isSound = load is { Void: null, Incomplete: null };
        var figures = new List<(CrankMetadata Metadata, double Value)>
        {
            Figure("rate/target", AddsUp, "n0", "Rate asked for (messages/s)", load.TargetRate),
            Figure("rate/achieved", AddsUp, "n0", "Rate answered (messages/s)", load.AchievedRate),
            Figure("messages/answered", AddsUp, "n0", "Answered rightly", load.Counts.Answered),
            Figure("messages/errors", AddsUp, "n0", "Refused or answered wrongly", load.Counts.Errors),
            Figure("messages/lost", AddsUp, "n0", "Lost", load.Counts.Lost),
            Figure("messages/duplicated", AddsUp, "n0", "Duplicated", load.Counts.Duplicated),
            Figure("messages/reordered", AddsUp, "n0", "Reordered", load.Counts.Reordered),
            Figure("void", Worst, "n0", "1: void or cut short, no latencies", isSound ? 0 : 1),
            Figure("client/memory", Worst, "n0", "Client's peak memory (MiB)", load.Client.PeakMemoryBytes / BytesPerMebibyte),
        };
        if (load.Counts.Answered > 0)
        {
            figures.Add(Figure("client/cpu", Worst, "n4", "Client CPU (s per 1,000 messages)", load.Client.CpuSeconds / load.Counts.Answered * MessagesOfCost));
        }

        if (isSound)
        {
            figures.AddRange(Latencies("corrected", "from the intended send", load.Corrected));
            figures.AddRange(Latencies("uncorrected", "from the actual send", load.Uncorrected));
            figures.AddRange(Latencies("lateness", "of sends against the schedule", load.Lateness));
        }

        return new CrankStatistics(
            [.. figures.Select(static figure => figure.Metadata)],
            [.. figures.Select(figure => new CrankMeasurement(now, figure.Metadata.Name, figure.Value))]);
    }

    /// <summary>The lines that Crank looks for.</summary>
    public string Text() => $"{Begin}\n{JsonSerializer.Serialize(this, CrankJson.Default.CrankStatistics)}\n{End}";

    private static IEnumerable<(CrankMetadata Metadata, double Value)> Latencies(string name, string what, LatencyRecord latency) =>
        latency.Quantiles.Zip(latency.Microseconds, (quantile, microseconds) =>
        {
            var point = quantile == 1 ? "max" : string.Create(CultureInfo.InvariantCulture, $"p{quantile * 100:0.###}");
            return Figure($"latency/{name}/{point}", Worst, "n1", $"{point} (µs) {what}", microseconds);
        });

    private static (CrankMetadata Metadata, double Value) Figure(string name, string reduce, string format, string says, double value) =>
        (new CrankMetadata("bench", $"bench/{name}", Aggregate: Worst, reduce, format, says, says), value);
}
