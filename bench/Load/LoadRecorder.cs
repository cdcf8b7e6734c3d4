using Bench.Records;

namespace Bench.Load;

/// <summary>Keeps the loads of a run and writes their record with the raw samples beside it, whole or cut short.</summary>
internal sealed class LoadRecorder
{
    private readonly RecordDraft _draft;
    private readonly List<LoadRecord> _runs = [];
    private readonly List<GoodputRecord> _goodputs = [];

    private LoadRecorder(RecordDraft draft) => _draft = draft;

    /// <summary>Claims a folder before anything is measured.</summary>
    /// <exception cref="Commands.UsageException">The results folder can't be written.</exception>
    public static LoadRecorder Claim(string results, string command, IReadOnlyList<Finding> findings) => new(RecordDraft.Claim(results, "load", command, findings));

    /// <summary>Takes a load in, and writes its samples.</summary>
    /// <returns>The load as it is in the record.</returns>
    public LoadRecord Add(LoadOutcome outcome)
    {
        var kept = outcome.Record with { Samples = SampleFile.Write(_draft.Folder, outcome) };
        _runs.Add(kept);
        return kept;
    }

    /// <summary>Takes a search for the highest rate in, and writes the samples of the run that showed it.</summary>
    public void Add(GoodputRecord goodput, LoadOutcome? verification) => _goodputs.Add(verification is null
        ? goodput
        : goodput with { Verification = goodput.Verification! with { Samples = SampleFile.Write(_draft.Folder, verification) } });

    /// <summary>Gives the folder back: nothing was measured.</summary>
    public void Release() => _draft.Release();

    /// <returns>The record's path.</returns>
    public string Write(string? incomplete) =>
        _draft.Write(incomplete, record => record with { Load = LoadSection.None with { Runs = _runs, Goodputs = _goodputs } }).Path;
}
