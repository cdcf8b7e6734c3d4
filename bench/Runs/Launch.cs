using Bench.Commands;
using Bench.Micro;

namespace Bench.Runs;

/// <summary>One launch of all cells: what BenchmarkDotNet says of it goes to ledger, progress and journal.</summary>
internal sealed class Launch(
    int number, int cells, Ledger ledger, RunProfile profile, Progress progress, Journal journal, CancellationToken cancellationToken) : IMicroListener
{
    // Between Ctrl-C ending a child and this process hearing of it.
    private static readonly TimeSpan s_hearing = TimeSpan.FromMilliseconds(500);

    private readonly string _which = profile.Launches == 1 ? "" : $", launch {number}/{profile.Launches}";
    private int _done;

    public void Building() => progress.Begin($"[launch {number}/{profile.Launches}] BenchmarkDotNet builds the programs that it measures in");

    public void Built()
    {
        // Ctrl-C ends a build too.
        if (!cancellationToken.IsCancellationRequested)
        {
            progress.Done(Phase.Launches, MicroPass.PerBuild(profile), $"[launch {number}/{profile.Launches}] built");
        }
    }

    public void Measured(MicroResult result)
    {
        // Ctrl-C ends a child too, and maybe first: that is no failure of its cell.
        if (result.Failure is not null && cancellationToken.WaitHandle.WaitOne(s_hearing))
        {
            return;
        }

        ledger.Add(number, result);
        progress.Done(
            Phase.Launches,
            MicroPass.PerCell(profile),
            $"[cell {++_done}/{cells}{_which}] {result.Cell}: {(result.Failure is { } why ? $"failed: {why}" : Format.Time(result.Nanoseconds.Average()))}");
        journal.Touch();
    }
}
