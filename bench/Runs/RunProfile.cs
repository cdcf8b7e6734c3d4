using Bench.Duels;
using Bench.Records;
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
/// <param name="DuelLaunches">In how many launches contenders are held against each other.</param>
/// <param name="Visits">How often each launch runs each of its duels at the least, at different times.</param>
/// <param name="TimeLimit">How long all of it may take: what is left of it goes to comparisons that are wider than they should be. Without one, none is visited more often than <paramref name="Visits"/> says.</param>
/// <param name="SideLaunches">In how many of them the other duels are run, too: wires, variants, and lanes against themselves.</param>
/// <param name="Comparison">How contenders are held against each other, all launches together.</param>
/// <param name="Ladder">How a contender's wires are held against each other.</param>
/// <param name="Noise">How a lane is held against itself.</param>
/// <param name="Cells">What is measured where no cells are named.</param>
internal sealed record RunProfile(
    string Name,
    string Summary,
    Job Job,
    int Launches,
    int DuelLaunches,
    int Visits,
    TimeSpan? TimeLimit,
    int SideLaunches,
    TournamentOptions Comparison,
    TournamentOptions Ladder,
    TournamentOptions Noise,
    IReadOnlyList<Cell> Cells)
{
    private static readonly string[] s_quickContenders = ["rest-json", "websocket-json", "grpc", "floor"];

    /// <summary>Minutes: the core contenders. BenchmarkDotNet measures them in this process.</summary>
    public static RunProfile Quick { get; } = new(
        "quick",
        "the core contenders on memory, some workloads on testhost and tcp too, duels in five processes: under 5 minutes",
        new Job("Quick")
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(1)
            .WithIterationCount(5)
            .WithIterationTime(TimeInterval.FromMilliseconds(35))
            .WithUnrollFactor(1)
            .WithEvaluateOverhead(false)
            .WithOutlierMode(OutlierMode.DontRemove)
            // Collecting before every iteration takes as long as the iterations.
            .WithGcForce(false),
        Launches: 1,
        DuelLaunches: 5,
        Visits: 2,
        TimeLimit: TimeSpan.FromSeconds(285),
        SideLaunches: 4,
        Comparison: new TournamentOptions { Budget = TimeSpan.FromSeconds(2.5) },
        Ladder: new TournamentOptions { Budget = TimeSpan.FromSeconds(1.2) },
        Noise: new TournamentOptions { Budget = TimeSpan.FromSeconds(1.2) },
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
        DuelLaunches: 8,
        Visits: 3,
        TimeLimit: null,
        SideLaunches: 8,
        Comparison: new TournamentOptions { Budget = TimeSpan.FromSeconds(60), TargetHalfWidth = 0.01 },
        Ladder: new TournamentOptions { Budget = TimeSpan.FromSeconds(30), TargetHalfWidth = 0.01 },
        Noise: new TournamentOptions { Budget = TimeSpan.FromSeconds(30), TargetHalfWidth = 0.01 },
        [.. CellCatalog.All]);

    /// <summary>This profile with so many launches for duels, and no more for BenchmarkDotNet.</summary>
    public RunProfile WithLaunches(int count) => this with { DuelLaunches = count, Launches = Math.Min(count, Launches) };

    /// <summary>In how many launches duels are run.</summary>
    public int LaunchesOf(TournamentPurpose purpose) => purpose == TournamentPurpose.Comparison ? DuelLaunches : Math.Min(DuelLaunches, SideLaunches);

    /// <summary>Every profile.</summary>
    public static IReadOnlyList<RunProfile> All { get; } = [Quick, Full];

    private static bool IsQuick(Cell cell) =>
        s_quickContenders.Contains(cell.Lane.Contender.Name)
        && cell.WhyUnavailable is null
        && cell.Workload.VariantOf is null
        && (cell.Lane.Wire.Name, cell.Workload.Name) is ("memory", _) or ("testhost" or "tcp", "chat-send" or "ticker-stream");
}
