using Bench.Duels;
using Bench.Workloads;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Perfolizer.Mathematics.OutlierDetection;

namespace Bench.Runs;

/// <summary>How much is measured, and how thoroughly.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Summary">What it measures and how long that takes, in one line.</param>
/// <param name="Job">How BenchmarkDotNet measures a cell in one launch. None removes outliers: a record holds every sample that was taken.</param>
/// <param name="Launches">How many times every cell is launched, each round of launches in an order of its own.</param>
/// <param name="Comparison">How contenders are held against each other.</param>
/// <param name="Ladder">How a contender's wires are held against each other.</param>
/// <param name="Noise">How a lane is held against itself.</param>
/// <param name="Helpings">How much time goes to more rounds where intervals are still wide, beside what narrow comparisons did not need; zero gives none at all.</param>
/// <param name="Cells">What is measured where no cells are named.</param>
internal sealed record RunProfile(
    string Name,
    string Summary,
    Job Job,
    int Launches,
    TournamentOptions Comparison,
    TournamentOptions Ladder,
    TournamentOptions Noise,
    TimeSpan Helpings,
    IReadOnlyList<Cell> Cells)
{
    private static readonly string[] s_quickContenders = ["rest-json", "websocket-json", "grpc", "floor"];

    /// <summary>Minutes: the core contenders, in this process.</summary>
    public static RunProfile Quick { get; } = new(
        "quick",
        "the core contenders on memory, some workloads on testhost and tcp too, in this process: under 5 minutes",
        new Job("Quick")
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(2)
            .WithIterationCount(7)
            .WithIterationTime(TimeInterval.FromMilliseconds(70))
            .WithUnrollFactor(1)
            .WithEvaluateOverhead(false)
            .WithOutlierMode(OutlierMode.DontRemove),
        Launches: 1,
        Comparison: new TournamentOptions { Budget = TimeSpan.FromSeconds(5.5), WarmUpLimit = TimeSpan.FromSeconds(5) },
        Ladder: new TournamentOptions { Budget = TimeSpan.FromSeconds(2.5), WarmUpLimit = TimeSpan.FromSeconds(5) },
        // The first of all, in which everything is compiled for the first time.
        Noise: new TournamentOptions { Budget = TimeSpan.FromSeconds(4), WarmUpLimit = TimeSpan.FromSeconds(10) },
        Helpings: TimeSpan.FromSeconds(15),
        [.. CellCatalog.All.Where(IsQuick)]);

    /// <summary>Hours: every cell, in processes of its own.</summary>
    public static RunProfile Full { get; } = new(
        "full",
        "every cell, three launches each in processes of their own, shuffled: hours",
        new Job("Full")
            // The analysers have seen this code when it was built; over the programs that it is measured in they take half a minute.
            .WithArguments([new MsBuildArgument("/p:RunAnalyzers=false")])
            .WithLaunchCount(1)
            .WithWarmupCount(5)
            .WithIterationCount(15)
            .WithIterationTime(TimeInterval.FromMilliseconds(250))
            .WithUnrollFactor(1)
            .WithEvaluateOverhead(false)
            .WithOutlierMode(OutlierMode.DontRemove),
        Launches: 3,
        Comparison: new TournamentOptions { Budget = TimeSpan.FromSeconds(60), TargetHalfWidth = 0.01 },
        Ladder: new TournamentOptions { Budget = TimeSpan.FromSeconds(30), TargetHalfWidth = 0.01 },
        Noise: new TournamentOptions { Budget = TimeSpan.FromSeconds(30), TargetHalfWidth = 0.01 },
        Helpings: TimeSpan.Zero,
        [.. CellCatalog.All]);

    /// <summary>Every profile.</summary>
    public static IReadOnlyList<RunProfile> All { get; } = [Quick, Full];

    private static bool IsQuick(Cell cell) =>
        s_quickContenders.Contains(cell.Lane.Contender.Name)
        && cell.WhyUnavailable is null
        && cell.Workload.VariantOf is null
        && (cell.Lane.Wire.Name, cell.Workload.Name) is ("memory", _) or ("testhost" or "tcp", "chat-send" or "ticker-stream");
}
