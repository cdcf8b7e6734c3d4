using Bench.Duels;
using Bench.Runs;
using Bench.Workloads;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Bench.Tests.Runs;

/// <summary>A profile that really runs BenchmarkDotNet and duels, for so short a time that their figures mean nothing.</summary>
internal static class TinyRun
{
    private static readonly TournamentOptions s_duel = new()
    {
        Budget = TimeSpan.FromMilliseconds(50),
        Slice = TimeSpan.FromMilliseconds(1),
        WarmUpLimit = TimeSpan.Zero,
    };

    public static Job Job { get; } = new Job("Tiny")
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithWarmupCount(1)
        .WithIterationCount(2)
        .WithInvocationCount(1)
        .WithUnrollFactor(1)
        .WithEvaluateOverhead(false);

    public static RunProfile Profile { get; } = new(
        "tiny", "for tests", Job, Launches: 1, DuelLaunches: 1, Visits: 1, TimeLimit: null, SideLaunches: 1, s_duel, s_duel, s_duel, []);

    /// <summary>The same in two launches, of which the second is a process of its own.</summary>
    public static RunProfile TwoLaunches { get; } = Profile with { DuelLaunches = 2, Visits = 2 };

    public static IReadOnlyList<Cell> Cells(params IEnumerable<string> ids) => [.. ids.Select(static id => CellCatalog.Find(id)!)];
}
