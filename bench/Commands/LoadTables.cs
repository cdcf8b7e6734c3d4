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

    public static void Print(IAnsiConsole output, LoadOutcome outcome, bool isOpenLoop)
    {
        if (isOpenLoop)
        {
            PrintLatencies(output, outcome.Record);
        }
        else
        {
            output.WriteLine($"{outcome.Record.Workload}/{outcome.Record.Contender}/{outcome.Record.Wire}: {Rate(outcome.Record.AchievedRate)} answered in a closed loop, {Sharing(outcome.Record)}. No latency: a closed loop has none to tell.");
        }

        PrintRest(output, outcome.Record);
        if (outcome.FirstFailure is { } failure)
        {
            output.WriteLine($"The first failure: {failure}");
        }
    }

    /// <summary>The highest rate that held an objective.</summary>
    public static void Print(IAnsiConsole output, GoodputRecord goodput, string? limitedBy)
    {
        if (goodput.Verification is not { } shown)
        {
            output.WriteLine($"No rate held {goodput.Objective}{(limitedBy is null ? "" : $": {limitedBy}")}.");
            return;
        }

        PrintLatencies(output, shown);
        PrintRest(output, shown);
        output.WriteLine($"Goodput: {Rate(goodput.Rate)} hold {goodput.Objective}{(goodput.PerServerCore is { } perCore ? $": {Rate(perCore)} per core of server CPU" : "")}.");
        if (limitedBy is not null)
        {
            output.WriteLine($"It may sustain more: the next rate was given up because {limitedBy}.");
        }
    }

    private static void PrintLatencies(IAnsiConsole output, LoadRecord load)
    {
        var table = Tables.Create([load.Id, .. OrderStatistics.Quantiles.Select(OrderStatistics.Name)]).AlignNumbers(from: 1);
        table.AddRow(["latency from the intended send", .. Row(load.Corrected)]);
        table.AddRow(["latency from the actual send", .. Row(load.Uncorrected)]);
        table.AddRow(["how late sends left, with room for them", .. Row(load.Lateness)]);
        output.Write(table);
        output.WriteLine($"Rate: {Rate(load.AchievedRate)} answered of {Rate(load.TargetRate)} asked for, {Sharing(load)}; {load.Arrivals} arrivals, {load.Seconds.ToString("0.0", CultureInfo.InvariantCulture)} s.");
    }

    private static void PrintRest(IAnsiConsole output, LoadRecord load)
    {
        output.WriteLine(Counts(load));
        output.WriteLine(Spent(load));
        if (load.Void is { } why)
        {
            output.WriteLine($"VOID: {why}. These latencies say nothing of the protocol.");
        }

        if (load.Incomplete is { } cut)
        {
            output.WriteLine($"INCOMPLETE: {cut}. This is what there was until then.");
        }
    }

    private static string Sharing(LoadRecord load) =>
        $"over {(load.Connections == 1 ? "1 connection with at most" : $"{Format.Count(load.Connections)} connections, each with at most")} {Format.Count(load.InFlight)} in flight";

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

    private static string Rate(double rate) => rate.ToString("#,0.#", CultureInfo.InvariantCulture) + "/s";
}
