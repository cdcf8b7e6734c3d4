using Bench.Doctor;
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
    private Func<LoadSection> _section = static () => LoadSection.None;

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
        var findings = await Physician.Standard.ExamineAsync(Surroundings.Current(), CancellationToken.None);
        Findings.PrintConcerns(console, findings);
        return new SectionRun(profile, command, startedAt, machine, folder, findings, console);
    }

    /// <summary>Measures each, and says what came of it. An interruption ends it; what was measured until then stands.</summary>
    /// <param name="all">What is measured.</param>
    /// <param name="measure">Measures one, and says what came of it.</param>
    /// <param name="section">What has been measured.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    public async Task RunAsync<T>(
        IReadOnlyList<T> all, Func<T, CancellationToken, Task<string>> measure, Func<LoadSection> section, CancellationToken cancellationToken)
    {
        _section = section;
        try
        {
            for (var i = 0; i < all.Count; i++)
            {
                _console.WriteLine($"[{i + 1}/{all.Count}] {await measure(all[i], cancellationToken)}");
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _console.WriteLine("interrupted: writing what was measured");
        }
        catch
        {
            _folder.Release();
            throw;
        }
    }

    /// <summary>Writes the record and prints where it is, or what is in it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync(IAnsiConsole output, bool asJson, bool isRight, CancellationToken cancellationToken)
    {
        var record = new RunRecord(
            RunRecord.CurrentSchema,
            _startedAt,
            Math.Round((TimeProvider.System.GetUtcNow() - _startedAt).TotalSeconds, 1),
            _command,
            _profile,
            cancellationToken.IsCancellationRequested ? "interrupted" : null,
            _machine,
            SourceBuild.Current(),
            _findings,
            [],
            [],
            [],
            Load: _section());
        var path = _folder.Write(record);
        if (asJson)
        {
            await output.Profile.Out.Writer.WriteAsync(RecordJson.Write(record));
        }
        else
        {
            output.WriteLine($"The record: {Path.GetRelativePath(Environment.CurrentDirectory, path)}");
        }

        return isRight && !cancellationToken.IsCancellationRequested ? ExitCode.Ok : ExitCode.Failed;
    }
}
