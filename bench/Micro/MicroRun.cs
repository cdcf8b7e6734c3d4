using Bench.Sizes;
using Bench.Workloads;
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
    /// <param name="measured">Called after each cell.</param>
    public static void Run(
        IReadOnlyList<Cell> cells,
        Job job,
        int seed,
        IReadOnlyDictionary<string, SizeRow> sizes,
        string artifacts,
        Action<MicroResult> measured)
    {
        Directory.CreateDirectory(artifacts);
        using var file = new StreamLogger(Path.Combine(artifacts, "bdn.log"));
        var log = new ReasonLogger(file);
        var config = MicroConfig.Create(job, cells.Select(static cell => cell.Id).ToHashSet(), sizes, artifacts)
            .WithOrderer(new ShuffledOrder(seed))
            .AddEventProcessor(new MicroWatcher(measured, log))
            .AddLogger(log);
        BenchmarkRunner.Run(s_benchmarks, config);
    }
}
