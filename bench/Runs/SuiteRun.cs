using Bench.Commands;
using Bench.Records;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Runs;

/// <summary>One run from the claim of its folder to its record: verify and count, measure, hold against each other, write.</summary>
internal sealed class SuiteRun(IReadOnlyList<Cell> cells, RunProfile profile, string command, string results, IAnsiConsole console)
{
    /// <summary>Runs it. An interruption ends it early: what was measured is in the record, which says so.</summary>
    /// <exception cref="UsageException">The results folder can't be written.</exception>
    public async Task<(RunRecord Record, string Path)> RunAsync(CancellationToken cancellationToken)
    {
        var startedAt = TimeProvider.System.GetUtcNow();
        var machine = Machine.Current();
        var folder = RecordFolder.Claim(results, startedAt, machine);
        var ledger = new Ledger(cells);
        var build = SourceBuild.Current();
        var matches = Matches.Of(ledger.Ready);
        var progress = new Progress(console, Planned(ledger.Ready.Count, matches));
        progress.Say($"{cells.Count} cells, {ledger.Ready.Count} of them to be had here; gRPC contracts: {build.GrpcContracts.ToLowerInvariant()}");
        try
        {
            await CountingPass.RunAsync(ledger, progress, cancellationToken);

            // The duels first: they run until nothing gets faster any more, and so warm this process up for BenchmarkDotNet.
            await DuelPass.RunAsync(ledger, Matches.Of(ledger.Ready), profile, progress, cancellationToken);
            await MicroPass.RunAsync(ledger, profile, Path.Combine(folder.Path, "bdn"), progress, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            progress.Say("interrupted: writing what was measured");
        }

        var record = new RunRecord(
            RunRecord.CurrentSchema,
            startedAt,
            Math.Round((TimeProvider.System.GetUtcNow() - startedAt).TotalSeconds, 1),
            command,
            profile.Name,
            cancellationToken.IsCancellationRequested ? "interrupted" : null,
            machine,
            build,
            [],
            Metric.All,
            ledger.Cells(),
            ledger.Tournaments());
        return (record, folder.Write(record));
    }

    private TimeSpan Planned(int ready, IReadOnlyList<Match> matches) =>
        (ready * (CountingPass.PerCell + (profile.Launches * MicroPass.PerCell(profile))))
        + matches.Aggregate(TimeSpan.Zero, (sum, match) => sum + DuelPass.PerMatch(DuelPass.Options(profile, match.Purpose)));
}
