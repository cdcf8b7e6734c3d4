using BenchmarkDotNet.EventProcessors;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Bench.Micro;

/// <summary>Hands on each result as it comes, so that an interrupted run keeps what it has.</summary>
/// <param name="measured">Called with each.</param>
/// <param name="log">Knows why a cell failed.</param>
internal sealed class MicroWatcher(Action<MicroResult> measured, ReasonLogger log) : EventProcessor
{
    public override void OnStartRunBenchmark(BenchmarkCase benchmarkCase) => log.Forget();

    public override void OnEndRunBenchmark(BenchmarkCase benchmarkCase, BenchmarkReport report)
    {
        // A clean-up that throws leaves a report that looks right: only the log tells of the wrong answer.
        var runs = report.GetResultRuns();
        measured(new MicroResult(
            MicroConfig.CellOf(benchmarkCase),
            [.. runs.Select(static run => run.GetAverageTime().Nanoseconds)],
            report.GcStats.GetBytesAllocatedPerOperation(benchmarkCase),
            report.Success && runs.Count > 0 && log.Reason is null ? null : Explain(report)));
    }

    private string Explain(BenchmarkReport report) =>
        log.Reason
        ?? report.ExecuteResults.SelectMany(static result => result.Errors).FirstOrDefault()
        ?? report.BuildResult.ErrorMessage
        ?? "it ended without a result; BenchmarkDotNet's log beside the record says why";
}
