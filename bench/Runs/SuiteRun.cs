using Bench.Commands;
using Bench.Doctor;
using Bench.Records;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Runs;

/// <summary>One run from the doctor to its record: examine, verify and count, hold against each other, measure, write.</summary>
/// <param name="cells">What is measured.</param>
/// <param name="profile">How thoroughly.</param>
/// <param name="command">The command that repeats it.</param>
/// <param name="results">Where the record's folder goes.</param>
/// <param name="console">For progress.</param>
/// <param name="earlier">What it continues; null where it begins afresh.</param>
internal sealed class SuiteRun(
    IReadOnlyList<Cell> cells, RunProfile profile, string command, string results, IAnsiConsole console, Resumption? earlier = null)
{
    /// <summary>Runs it. An interruption ends it early: what was measured is in the record, which says so.</summary>
    /// <exception cref="UsageException">The results folder can't be written, or the earlier run is not to be continued here.</exception>
    public async Task<(RunRecord Record, string Path)> RunAsync(CancellationToken cancellationToken)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var startedAt = clock.GetUtcNow();
        var machine = Machine.Current();
        var build = SourceBuild.Current();
        var ledger = new Ledger(cells);
        if (earlier is not null)
        {
            earlier.RequireSame(machine, build);
            ledger.Restore(earlier.Record);
        }

        // A moment, and not to be interrupted: whoever interrupts it still gets a record that says what was asked for.
        var found = await Physician.Standard.ExamineAsync(Surroundings.Current(), CancellationToken.None);
        var findings = earlier?.Findings(found) ?? found;
        var folder = RecordFolder.Claim(results, startedAt, machine);
        var progress = new Progress(console, Planned(ledger), clock, profile.TimeLimit);
        var journal = new Journal(folder, () => Record("under way"), clock, progress.Say);
        Findings.PrintConcerns(console, found);
        progress.Begin($"{cells.Count} cells, {ledger.Ready.Count} of them to be had here; gRPC contracts: {build.GrpcContracts.ToLowerInvariant()}{(earlier is null ? "" : $"; continues {earlier.Name}")}");
        journal.Write();
        await using var launches = DuelPass.Launches(ledger, profile, cancellationToken);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            await launches.BeginAsync(cancellationToken);
            await CountingPass.RunAsync(ledger, progress, journal, cancellationToken);

            // The duels first: they run until nothing gets faster any more, and so warm this process up for BenchmarkDotNet.
            await DuelPass.RunAsync(
                launches, ledger, profile, progress, journal, () => profile.TimeLimit - clock.GetElapsedTime(start) - MicroPass.Planned(ledger, profile), cancellationToken);
            await MicroPass.RunAsync(ledger, profile, Path.Combine(folder.Path, "bdn"), progress, journal, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            progress.Say($"interrupted: writing what was measured; 'bench run --resume {folder.Path}' continues");
        }

        journal.Close();
        var record = Record(cancellationToken.IsCancellationRequested ? "interrupted" : null);
        return (record, folder.Write(record));

        RunRecord Record(string? incomplete) => new(
            RunRecord.CurrentSchema,
            startedAt,
            Math.Round((TimeProvider.System.GetUtcNow() - startedAt).TotalSeconds, 1),
            command,
            profile.Name,
            incomplete,
            machine,
            build,
            findings,
            Metric.All,
            ledger.Cells(),
            ledger.Tournaments(),
            earlier?.Name);
    }

    private Dictionary<Phase, TimeSpan> Planned(Ledger ledger)
    {
        var (counting, duels, launches) = (ledger.Unverified.Count * CountingPass.PerCell, DuelPass.Planned(ledger, profile), MicroPass.Planned(ledger, profile));
        return new()
        {
            [Phase.Counting] = counting,
            // Further visits fill the limit.
            [Phase.Duels] = profile.TimeLimit - counting - launches is { } left && left > duels ? left : duels,
            [Phase.Launches] = launches,
        };
    }
}
