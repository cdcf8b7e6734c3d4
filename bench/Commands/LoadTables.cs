using System.Globalization;
using Bench.Load;
using Bench.Records;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>A load as a table and in words.</summary>
internal static class LoadTables
{
    private const double NanosecondsPerMicrosecond = 1e3;
    private const double Thousand = 1e3;

    public static void Print(IAnsiConsole output, LoadRecord load)
    {
        var table = Tables.Create([load.Id, .. OrderStatistics.Quantiles.Select(Name)]).AlignNumbers(from: 1);
        table.AddRow(["latency from the intended send", .. Row(load.Corrected)]);
        table.AddRow(["latency from the actual send", .. Row(load.Uncorrected)]);
        table.AddRow(["how late sends left, with room for them", .. Row(load.Lateness)]);
        output.Write(table);
        output.WriteLine($"Rate: {Rate(load.AchievedRate)} answered of {Rate(load.TargetRate)} asked for, over {load.Connections} connection(s), at most {load.InFlight} in flight on each; {load.Arrivals} arrivals, {load.Seconds.ToString("0.0", CultureInfo.InvariantCulture)} s.");
        output.WriteLine(Counts(load));
        output.WriteLine(Spent(load));
        if (load.Void is { } why)
        {
            output.WriteLine($"VOID: {why}. These latencies say nothing of the protocol.");
        }

        if (load.Incomplete is { } cut)
        {
            output.WriteLine($"INCOMPLETE: {cut}. This is what was measured until then.");
        }
    }

    /// <summary>What a closed loop came to: no latency, because it waits for whom it measures.</summary>
    public static void PrintClosed(IAnsiConsole output, LoadRecord load)
    {
        output.WriteLine($"{load.Workload}/{load.Contender}/{load.Wire}: {Rate(load.AchievedRate)} answered in a closed loop over {load.Connections} connection(s), {load.InFlight} in flight on each. No latency: a closed loop has none to tell.");
        output.WriteLine(Counts(load));
        output.WriteLine(Spent(load));
        if (load.Incomplete is { } cut)
        {
            output.WriteLine($"INCOMPLETE: {cut}. This is what was counted until then.");
        }
    }

    private static string Counts(LoadRecord load) =>
        $"Messages: {Format.Count(load.Counts.Sent)} sent, {Format.Count(load.Counts.Answered)} answered rightly, {Format.Count(load.Counts.Errors)} errors, {Format.Count(load.Counts.Lost)} lost, "
        + $"{Format.Count(load.Counts.Duplicated)} duplicated, {Format.Count(load.Counts.Reordered)} reordered; {Format.Count(load.Held)} waited for room, {Format.Count(load.Unsent)} never left.";

    private static string Spent(LoadRecord load) => load.Server is { } server
        ? $"CPU per 1,000 messages: client {Cpu(load, load.Client)}, server {Cpu(load, server)}. Peak memory: client {Memory(load.Client)}, server {Memory(server)}."
        : $"CPU per 1,000 messages: {Cpu(load, load.Client)}, peak memory: {Memory(load.Client)}: of this process{(load.Wire is "memory" or "testhost" ? ", client and server together" : "; the server's are not known")}.";

    private static string Cpu(LoadRecord load, ProcessRecord process) => load.Counts.Answered == 0
        ? "–"
        : (process.CpuSeconds * Thousand / load.Counts.Answered).ToString("0.000", CultureInfo.InvariantCulture) + " s";

    private static string Memory(ProcessRecord process) =>
        (process.PeakMemoryBytes / 1048576.0).ToString("N0", CultureInfo.InvariantCulture) + " MiB";

    private static string[] Row(LatencyRecord latency) =>
        [.. OrderStatistics.Quantiles.Select(quantile => latency.At(quantile) is { } microseconds ? Format.Time(microseconds * NanosecondsPerMicrosecond) : "–")];

    private static string Name(double quantile) => quantile == 1 ? "max" : "p" + (quantile * 100).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Rate(double rate) => rate.ToString("#,0.#", CultureInfo.InvariantCulture) + "/s";
}
