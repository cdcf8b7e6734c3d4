using System.Diagnostics.CodeAnalysis;
using Bench.Sizes;
using Bench.Workloads;

namespace Bench.Runs;

/// <summary>Verifies every cell and counts its bytes, before anything is timed.</summary>
internal static class CountingPass
{
    // Most of the time is waiting for the wire to be at rest: so many cells wait at once, each with a host of its own.
    private const int AtOnce = 8;

    /// <summary>What a cell takes, some.</summary>
    public static TimeSpan PerCell { get; } = TimeSpan.FromMilliseconds(150);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a cell throws is that cell's failure; the others are still measured.")]
    public static async Task RunAsync(Ledger ledger, Progress progress, Journal journal, CancellationToken cancellationToken)
    {
        var unverified = ledger.Unverified;
        if (unverified.Count == 0)
        {
            return; // All of it was done before the run was continued.
        }

        await Parallel.ForEachAsync(
            unverified,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (cell, token) =>
            {
                try
                {
                    if (cell.Lane.Wire.CarriesBytes)
                    {
                        ledger.Add(await SizePass.CountAsync(cell, token));
                    }
                    else
                    {
                        await using var session = await Session.OpenAsync(cell, counter: null, token);
                    }
                }
                catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
                {
                    ledger.Fail(cell.Id, failure.Message);
                    progress.Say($"failed: {cell.Id}: {failure.Message}");
                }
            });

        progress.Done(Phase.Counting, PerCell * unverified.Count, $"{unverified.Count} cells verified, their bytes counted");
        journal.Write();
    }
}
