using Bench.Records;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>Measures one thing after the other for a section of a record, and writes it, whole or cut short.</summary>
internal sealed class SectionRun
{
    private readonly RecordDraft _draft;
    private readonly IAnsiConsole _console;

    private SectionRun(RecordDraft draft, IAnsiConsole console) => (_draft, _console) = (draft, console);

    /// <summary>Asks the doctor, and claims the record's folder before anything is measured.</summary>
    /// <exception cref="UsageException">The results folder can't be written.</exception>
    public static async Task<SectionRun> StartAsync(string profile, string command, string? results, IAnsiConsole console) =>
        new(RecordDraft.Claim(results ?? RecordFolder.DefaultResults(), profile, command, await Findings.AskAsync(console, CancellationToken.None)), console);

    /// <summary>Measures each, and says what came of it. Whatever ends it early, what was measured until then is in the record, which says so.</summary>
    /// <param name="all">What is measured.</param>
    /// <param name="measure">Measures one, and says what came of it.</param>
    /// <param name="section">What has been measured.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    /// <exception cref="OperationCanceledException">It was interrupted before anything was measured: there is no record.</exception>
    public async Task<WrittenRecord> RunAsync<T>(
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
                _draft.Release();
            }
            else
            {
                Write(section(), failure.Message);
            }

            throw;
        }

        return Write(section(), incomplete: null);
    }

    private WrittenRecord Write(LoadSection section, string? incomplete)
    {
        var (record, path) = _draft.Write(incomplete, record => record with { Metrics = [], Load = section });
        return new WrittenRecord(record, path);
    }
}
