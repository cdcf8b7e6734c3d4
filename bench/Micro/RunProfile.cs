using Bench.Workloads;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Bench.Micro;

/// <summary>How much is measured, and how thoroughly.</summary>
internal sealed record RunProfile(string Name, string Summary, Job Job, IReadOnlyList<Cell> Cells)
{
    private static readonly string[] s_quickContenders = ["rest-json", "websocket-json", "grpc", "floor"];

    /// <summary>Minutes: the core contenders, in this process.</summary>
    public static RunProfile Quick { get; } = new(
        "quick",
        "the core contenders on memory, some on testhost and tcp, in this process: minutes",
        new Job("Quick")
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(3)
            .WithIterationCount(8)
            .WithIterationTime(TimeInterval.FromMilliseconds(100))
            .WithUnrollFactor(1)
            .WithEvaluateOverhead(false),
        [.. CellCatalog.All.Where(IsQuick)]);

    /// <summary>Hours: every cell, in processes of its own.</summary>
    public static RunProfile Full { get; } = new(
        "full",
        "every cell, each in processes of its own: hours",
        new Job("Full")
            .WithLaunchCount(3)
            .WithWarmupCount(5)
            .WithIterationCount(15)
            .WithIterationTime(TimeInterval.FromMilliseconds(250))
            .WithUnrollFactor(1)
            .WithEvaluateOverhead(false),
        CellCatalog.All);

    /// <summary>Every profile.</summary>
    public static IReadOnlyList<RunProfile> All { get; } = [Quick, Full];

    private static bool IsQuick(Cell cell) =>
        s_quickContenders.Contains(cell.Lane.Contender.Name)
        && cell.WhyUnavailable is null
        && (cell.Lane.Wire.Name, cell.Workload.Name) is ("memory", _) or ("testhost" or "tcp", "chat-send" or "ticker-stream");
}
