namespace Bench.Records;

/// <summary>A record in the making: its folder is claimed before anything is measured, and the record written to it, whole or cut short.</summary>
internal sealed class RecordDraft
{
    private readonly RecordFolder _folder;
    private readonly RunRecord _blank;

    private RecordDraft(RecordFolder folder, RunRecord blank) => (_folder, _blank) = (folder, blank);

    /// <summary>The folder's path.</summary>
    public string Folder => _folder.Path;

    /// <summary>Claims a folder.</summary>
    /// <param name="results">In which folder.</param>
    /// <param name="profile">The profile's name.</param>
    /// <param name="command">The command that repeats it.</param>
    /// <param name="findings">What the doctor found.</param>
    /// <exception cref="Commands.UsageException">The results folder can't be written.</exception>
    public static RecordDraft Claim(string results, string profile, string command, IReadOnlyList<Finding> findings)
    {
        var (startedAt, machine) = (TimeProvider.System.GetUtcNow(), Machine.Current());
        return new RecordDraft(
            RecordFolder.Claim(results, startedAt, machine),
            new RunRecord(RunRecord.CurrentSchema, startedAt, 0, command, profile, null, machine, SourceBuild.Current(), findings, Metric.All, [], []));
    }

    /// <summary>Writes the record.</summary>
    /// <param name="incomplete">Why it ended early; null where it did not.</param>
    /// <param name="fill">Puts in what was measured.</param>
    /// <returns>The record, and its path.</returns>
    public (RunRecord Record, string Path) Write(string? incomplete, Func<RunRecord, RunRecord> fill)
    {
        var record = fill(_blank with
        {
            Seconds = Math.Round((TimeProvider.System.GetUtcNow() - _blank.StartedAt).TotalSeconds, 1),
            Incomplete = incomplete,
        });
        return (record, _folder.Write(record));
    }

    /// <summary>Gives the folder back: nothing was measured.</summary>
    public void Release() => _folder.Release();
}
