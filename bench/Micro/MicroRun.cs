using Bench.Sizes;
using Bench.Workloads;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;

namespace Bench.Micro;

/// <summary>Runs BenchmarkDotNet over cells.</summary>
internal static class MicroRun
{
    private static readonly Type[] s_benchmarks = [typeof(UnaryBenchmark), typeof(StreamBenchmark), typeof(FanOutBenchmark)];

    /// <summary>Measures every cell, one after another.</summary>
    /// <param name="cells">Cells that can be had here.</param>
    /// <param name="job">How thoroughly.</param>
    /// <param name="seed">Of the order.</param>
    /// <param name="sizes">Of the counting pass, by cell.</param>
    /// <param name="artifacts">The folder for BenchmarkDotNet's own log and reports.</param>
    /// <param name="listener">Told of each cell.</param>
    public static void Run(
        IReadOnlyList<Cell> cells,
        Job job,
        int seed,
        IReadOnlyDictionary<string, SizeRow> sizes,
        string artifacts,
        IMicroListener listener)
    {
        Directory.CreateDirectory(artifacts);
        using var file = new StreamLogger(Path.Combine(artifacts, "bdn.log"));
        var log = new ReasonLogger(file);
        var ids = cells.Select(static cell => cell.Id).ToHashSet();
        var watcher = new MicroWatcher(listener, log);
        var config = MicroConfig.Create(job, ids, sizes, artifacts).AddEventProcessor(watcher).AddLogger(log);
        watcher.AccountFor(ids, BenchmarkRunner.Run(Shuffled(config, seed)));
    }

    // In an order of chance, so that a machine that slows down as it goes does not always meet the same cells last.
    // BenchmarkDotNet orders the cases of one class only; one case a run lets those of all classes mix.
    private static BenchmarkRunInfo[] Shuffled(IConfig config, int seed)
    {
        var runs = s_benchmarks.Select(type => BenchmarkConverter.TypeToBenchmarks(type, config))
            .SelectMany(static run => run.BenchmarksCases.Select(benchmark => new BenchmarkRunInfo([benchmark], run.Type, run.Config)))
            .ToArray();
        new Random(seed).Shuffle(runs);
        return runs;
    }
}
