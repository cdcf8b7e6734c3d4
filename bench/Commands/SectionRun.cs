using Bench.Records;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>Measures one thing after the other for a section of a record, and writes it, whole or cut short.</summary>
internal sealed class SectionRun
{
    private readonly string _profile;
    private readonly string _command;
    private readonly DateTimeOffset _startedAt;
    private readonly Machine _machine;
    private readonly RecordFolder _folder;
    private readonly IReadOnlyList<Finding> _findings;
    private readonly IAnsiConsole _console;

    private SectionRun(
        string profile, string command, DateTimeOffset startedAt, Machine machine, RecordFolder folder, IReadOnlyList<Finding> findings, IAnsiConsole console)
    {
        (_profile, _command, _startedAt, _machine) = (profile, command, startedAt, machine);
        (_folder, _findings, _console) = (folder, findings, console);
    }

    /// <summary>Asks the doctor, and claims the record's folder before anything is measured.</summary>
    /// <exception cref="UsageException">The results folder can't be written.</exception>
    public static async Task<SectionRun> StartAsync(string profile, string command, string? results, IAnsiConsole console)
    {
        var (startedAt, machine) = (TimeProvider.System.GetUtcNow(), Machine.Current());
        var folder = RecordFolder.Claim(results ?? RecordFolder.DefaultResults(), startedAt, machine);
        return new SectionRun(profile, command, startedAt, machine, folder, await Findings.AskAsync(console, CancellationToken.None), console);
    }

    /// <summary>Measures each, and says what came of it. Whatever ends it early, what was measured until then is in the record, which says so.</summary>
    /// <param name="all">What is measured.</param>
    /// <param name="measure">Measures one, and says what came of it.</param>
    /// <param name="section">What has been measured.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    /// <returns>The record, and where it is.</returns>
    /// <exception cref="OperationCanceledException">It was interrupted before anything was measured: there is no record.</exception>
    public async Task<(RunRecord Record, string Path)> RunAsync<T>(
        IReadOnlyList<T> all, Func<T, CancellationToken, Task<string>> measure, Func<LoadSection> section, CancellationToken cancellationToken)
    {
        try
        {
            for (var i = 0; i < all.Count; i++)
            {
                _console.WriteLine($"[{i + 1}/{all.Count}] {await measure(all[i], cancellationToken)}");
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && !section().IsEmpty)
        {
            _console.WriteLine("interrupted: writing what was measured");
            return Write(section(), "interrupted");
        }
        catch (Exception failure)
        {
            if (section().IsEmpty)
            {
                _folder.Release();
            }
            else
            {
                Write(section(), failure.Message);
            }

            throw;
        }

        return Write(section(), incomplete: null);
    }

    private (RunRecord Record, string Path) Write(LoadSection section, string? incomplete)
    {
        var record = new RunRecord(
            RunRecord.CurrentSchema,
            _startedAt,
            Math.Round((TimeProvider.System.GetUtcNow() - _startedAt).TotalSeconds, 1),
            _command,
            _profile,
            incomplete,
            _machine,
            SourceBuild.Current(),
            _findings,
            [],
            [],
            [],
            Load: section);
        return (record, _folder.Write(record));
    }
}
