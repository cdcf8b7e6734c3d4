using BenchmarkDotNet.EventProcessors;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Bench.Micro;

/// <summary>Hands on each result as it comes, so that an interrupted run keeps what it has.</summary>
internal sealed class MicroWatcher(Action<MicroResult> measured) : EventProcessor
{
    public override void OnEndRunBenchmark(BenchmarkCase benchmarkCase, BenchmarkReport report)
    {
        var runs = report.GetResultRuns();
        measured(new MicroResult(
            MicroConfig.CellOf(benchmarkCase),
            [.. runs.Select(static run => run.GetAverageTime().Nanoseconds)],
            report.GcStats.GetBytesAllocatedPerOperation(benchmarkCase),
            report.Success && runs.Count > 0 ? null : Explain(report)));
    }

    private static string Explain(BenchmarkReport report) =>
        report.ExecuteResults.SelectMany(static result => result.Errors).FirstOrDefault()
        ?? report.BuildResult.ErrorMessage
        ?? "it ended without a result; BenchmarkDotNet's log beside the record says why";
}
