using Bench.Reports;
using Bench.Sizes;
using Bench.Workloads;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Parameters;
using BenchmarkDotNet.Running;
using Servers.Connections;

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
        var known = cells.Select(static cell => Unset(cell.Id)).ToHashSet();
        var config = MicroConfig.Create(job, known, sizes, artifacts).AddEventProcessor(watcher).AddLogger(log);
        watcher.AccountFor(ids, BenchmarkRunner.Run(Shuffled(ids, config, seed)));
    }

    // In an order of chance, so that a machine that slows down as it goes does not always meet the same cells last.
    // BenchmarkDotNet orders the cases of one class only; one case a run lets those of all classes mix.
    private static BenchmarkRunInfo[] Shuffled(IReadOnlySet<string> cells, IConfig config, int seed)
    {
        var known = s_benchmarks.Select(type => BenchmarkConverter.TypeToBenchmarks(type, config))
            .SelectMany(static run => run.BenchmarksCases.Select(benchmark => (Case: benchmark, run.Type, run.Config)))
            .ToLookup(static benchmark => MicroConfig.CellOf(benchmark.Case));
        var runs = cells
            .SelectMany(cell => known[Unset(cell)].Select(benchmark => new BenchmarkRunInfo([Of(cell, benchmark.Case)], benchmark.Type, benchmark.Config)))
            .ToArray();
        new Random(seed).Shuffle(runs);
        return runs;
    }

    // BenchmarkDotNet finds the cells of the catalog by itself; one with settings is made of that without.
    private static BenchmarkCase Of(string cell, BenchmarkCase benchmark) => MicroConfig.CellOf(benchmark) == cell
        ? benchmark
        : BenchmarkCase.Create(
            benchmark.Descriptor,
            benchmark.Job,
            new ParameterInstances([new ParameterInstance(benchmark.Parameters[0].Definition, cell, benchmark.Config.SummaryStyle)]),
            benchmark.Config);

    private static string Unset(string cell)
    {
        var (workload, contender, wire) = CellName.Of(cell);
        return $"{workload}/{ConnectionSettings.Bare(contender)}/{wire}";
    }
}
