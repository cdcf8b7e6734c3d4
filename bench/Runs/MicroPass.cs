using Bench.Commands;
using Bench.Micro;

namespace Bench.Runs;

/// <summary>Has BenchmarkDotNet measure every cell, once a launch, each launch in an order of its own.</summary>
internal static class MicroPass
{
    /// <summary>What a cell takes in one launch, some: set-up, pilot, warm-up, iterations, and the pass that counts allocations.</summary>
    public static TimeSpan PerCell(RunProfile profile) =>
        TimeSpan.FromMilliseconds(profile.Job.Run.IterationTime.ToMilliseconds()) * (profile.Job.Run.WarmupCount + profile.Job.Run.IterationCount + 6);

    public static async Task RunAsync(
        Ledger ledger, RunProfile profile, string artifacts, Progress progress, CancellationToken cancellationToken)
    {
        for (var launch = 1; launch <= profile.Launches; launch++)
        {
            var seed = launch;
            var ready = ledger.Ready;
            var done = 0;
            var folder = profile.Launches == 1 ? artifacts : Path.Combine(artifacts, $"launch-{launch}");

            // BenchmarkDotNet can't be told to stop; an interrupted run leaves it behind and ends the process.
            var run = Task.Factory.StartNew(
                () => MicroRun.Run(ready, profile.Job, seed, ledger.Sizes, folder, Measured),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
            await run.WaitAsync(cancellationToken);

            void Measured(MicroResult result)
            {
                if (cancellationToken.IsCancellationRequested && result.Failure is not null)
                {
                    return; // Ctrl-C reaches the child process too: it was ended, and did not fail.
                }

                ledger.Add(result);
                progress.Done(
                    PerCell(profile),
                    $"[cell {++done}/{ready.Count}{(profile.Launches == 1 ? "" : $", launch {seed}/{profile.Launches}")}] {result.Cell}: {result.Failure ?? Format.Time(result.Nanoseconds.Average())}");
            }
        }
    }
}
