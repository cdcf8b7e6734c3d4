using Bench.Records;

namespace Bench.Load;

/// <summary>Keeps the loads of a run and writes their record with the raw samples beside it, whole or cut short.</summary>
internal sealed class LoadRecorder
{
    private readonly DateTimeOffset _startedAt;
    private readonly Machine _machine;
    private readonly RecordFolder _folder;
    private readonly string _command;
    private readonly List<LoadRecord> _runs = [];
    private readonly List<GoodputRecord> _goodputs = [];

    private LoadRecorder(DateTimeOffset startedAt, Machine machine, RecordFolder folder, string command)
    {
        _startedAt = startedAt;
        _machine = machine;
        _folder = folder;
        _command = command;
    }

    /// <summary>Claims a folder before anything is measured.</summary>
    /// <exception cref="Commands.UsageException">The results folder can't be written.</exception>
    public static LoadRecorder Claim(string results, string command)
    {
        var (startedAt, machine) = (TimeProvider.System.GetUtcNow(), Machine.Current());
        return new LoadRecorder(startedAt, machine, RecordFolder.Claim(results, startedAt, machine), command);
    }

    /// <summary>Takes a load in, and writes its samples.</summary>
    /// <returns>The load as it is in the record.</returns>
    public LoadRecord Add(LoadOutcome outcome)
    {
        var kept = outcome.Record with { Samples = SampleFile.Write(_folder.Path, outcome) };
        _runs.Add(kept);
        return kept;
    }

    /// <summary>Takes a search for the highest rate in, and writes the samples of the run that showed it.</summary>
    public void Add(GoodputRecord goodput, LoadOutcome? verification) => _goodputs.Add(verification is null
        ? goodput
        : goodput with { Verification = goodput.Verification! with { Samples = SampleFile.Write(_folder.Path, verification) } });

    /// <summary>Gives the folder back: nothing was measured.</summary>
    public void Release() => _folder.Release();

    /// <returns>The record's path.</returns>
    public string Write(string? incomplete) => _folder.Write(new RunRecord(
        RunRecord.CurrentSchema,
        _startedAt,
        Math.Round((TimeProvider.System.GetUtcNow() - _startedAt).TotalSeconds, 1),
        _command,
        "load",
        incomplete,
        _machine,
        SourceBuild.Current(),
        [],
        Metric.All,
        [],
        [],
        Load: LoadSection.None with { Runs = _runs, Goodputs = _goodputs }));
}
