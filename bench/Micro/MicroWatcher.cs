using BenchmarkDotNet.EventProcessors;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.Results;

namespace Bench.Micro;

/// <summary>Hands on each result as it comes, so that an interrupted run keeps what it has.</summary>
/// <param name="listener">Told of each.</param>
/// <param name="log">Knows why a cell failed.</param>
internal sealed class MicroWatcher(IMicroListener listener, ReasonLogger log) : EventProcessor
{
    private const string NoReason = "it ended without a result; BenchmarkDotNet's log beside the record says why";

    private readonly HashSet<string> _seen = [];
    private bool _builds;

    /// <summary>Cells of which nothing has been said are cells that failed: BenchmarkDotNet may leave one out.</summary>
    public void AccountFor(IEnumerable<string> cells, IEnumerable<Summary> summaries)
    {
        var why = summaries.SelectMany(static summary => summary.ValidationErrors).FirstOrDefault(static error => error.IsCritical)?.Message ?? NoReason;
        foreach (var cell in cells.Where(cell => !_seen.Contains(cell)))
        {
            listener.Measured(new MicroResult(cell, [], AllocatedBytes: null, why));
        }
    }

    public override void OnStartBuildStage(IReadOnlyList<BuildPartition> partitions)
    {
        _builds = partitions.Any(static partition => partition.RepresentativeBenchmarkCase.Job.Infrastructure.Toolchain is not { IsInProcess: true });
        if (_builds)
        {
            listener.Building();
        }
    }

    public override void OnEndBuildStage()
    {
        if (_builds)
        {
            listener.Built();
        }
    }

    public override void OnBuildComplete(BuildPartition buildPartition, BuildResult buildResult)
    {
        if (buildResult.IsBuildSuccess)
        {
            return;
        }

        foreach (var build in buildPartition.Benchmarks)
        {
            Measured(new MicroResult(MicroConfig.CellOf(build.BenchmarkCase), [], AllocatedBytes: null, $"it could not be built: {Explain(buildResult)}"));
        }
    }

    public override void OnStartRunBenchmark(BenchmarkCase benchmarkCase) => log.Forget();

    public override void OnEndRunBenchmark(BenchmarkCase benchmarkCase, BenchmarkReport report)
    {
        // A clean-up that throws leaves a report that looks right: only the log tells of the wrong answer.
        var runs = report.GetResultRuns();
        Measured(new MicroResult(
            MicroConfig.CellOf(benchmarkCase),
            [.. runs.Select(static run => run.GetAverageTime().Nanoseconds)],
            report.GcStats.GetBytesAllocatedPerOperation(benchmarkCase),
            report.Success && runs.Count > 0 && log.Reason is null ? null : Explain(report)));
    }

    private void Measured(MicroResult result)
    {
        _seen.Add(result.Cell);
        listener.Measured(result);
    }

    private string Explain(BenchmarkReport report) =>
        log.Reason ?? report.ExecuteResults.SelectMany(static result => result.Errors).FirstOrDefault()
        ?? report.ExecuteResults.Select(static result => result.ExitCode).FirstOrDefault(static code => code is not (null or 0)) switch
        {
            { } code => $"its process ended with code {code}; BenchmarkDotNet's log beside the record may say why",
            null => NoReason,
        };

    private static string Explain(BuildResult build) =>
        build.GenerateException?.Message
        ?? build.ErrorMessage?.Split('\n').FirstOrDefault(static line => line.Contains(": error ", StringComparison.Ordinal))?.Trim()
        ?? "BenchmarkDotNet's log beside the record says why";
}
