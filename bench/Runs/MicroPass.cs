using Bench.Micro;

namespace Bench.Runs;

/// <summary>Has BenchmarkDotNet measure every cell, once a launch, each launch in an order of its own.</summary>
internal static class MicroPass
{
    // Two cores; it restores and builds what refers to all of this program.
    private static readonly TimeSpan s_build = TimeSpan.FromSeconds(20);

    // Opening the session and finding out how many exchanges make an iteration.
    private static readonly TimeSpan s_setUp = TimeSpan.FromMilliseconds(300);

    /// <summary>What a cell takes in one launch, some: set-up, pilot, warm-up, iterations, and the pass that counts allocations.</summary>
    public static TimeSpan PerCell(RunProfile profile) =>
        s_setUp + (TimeSpan.FromMilliseconds(profile.Job.Run.IterationTime.ToMilliseconds()) * (profile.Job.Run.WarmupCount + profile.Job.Run.IterationCount + 6));

    /// <summary>What building takes before each launch; nothing where cells run in this process.</summary>
    public static TimeSpan PerBuild(RunProfile profile) => profile.Job.Infrastructure.Toolchain is { IsInProcess: true } ? TimeSpan.Zero : s_build;

    /// <summary>What is still to be done of all launches.</summary>
    public static TimeSpan Planned(Ledger ledger, RunProfile profile) =>
        Enumerable.Range(1, profile.Launches)
            .Select(launch => ledger.Missing(launch).Count)
            .Where(static missing => missing > 0)
            .Aggregate(TimeSpan.Zero, (sum, missing) => sum + PerBuild(profile) + (missing * PerCell(profile)));

    public static async Task RunAsync(
        Ledger ledger, RunProfile profile, string artifacts, Progress progress, Journal journal, CancellationToken cancellationToken)
    {
        for (var number = 1; number <= profile.Launches; number++)
        {
            var cells = ledger.Missing(number);
            if (cells.Count == 0)
            {
                continue;
            }

            var seed = number;
            var launch = new Launch(number, cells.Count, ledger, profile, progress, journal, cancellationToken);
            var folder = profile.Launches == 1 ? artifacts : Path.Combine(artifacts, $"launch-{number}");

            // BenchmarkDotNet can't be told to stop; an interrupted run leaves it behind and ends the process.
            var run = Task.Factory.StartNew(
                () => MicroRun.Run(cells, profile.Job, seed, ledger.Sizes, folder, launch),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
            await run.WaitAsync(cancellationToken);
            journal.Write();
        }
    }
}
