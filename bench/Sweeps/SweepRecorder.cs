using Bench.Launches;
using Bench.Records;

namespace Bench.Sweeps;

/// <summary>Keeps the rounds of a sweep and writes their record, whole or cut short.</summary>
internal sealed class SweepRecorder
{
    private readonly RecordDraft _draft;
    private readonly VisitedTournaments _tournaments = new();

    private SweepRecorder(RecordDraft draft) => _draft = draft;

    /// <summary>Claims a folder before anything is measured.</summary>
    /// <exception cref="Commands.UsageException">The results folder can't be written.</exception>
    public static SweepRecorder Claim(string results, string command, IReadOnlyList<Finding> findings) => new(RecordDraft.Claim(results, "sweep", command, findings));

    /// <summary>The rounds of every point.</summary>
    public IReadOnlyList<TournamentRecord> Tournaments => _tournaments.All;

    /// <summary>Adds the rounds of a visit.</summary>
    public void Add(TournamentRecord visit, int launch) => _tournaments.Add(visit, launch);

    /// <summary>Writes the record; without any rounds, the folder is given back.</summary>
    /// <param name="incomplete">Why it ended early; null where it did not.</param>
    /// <returns>The record's path; null where there was nothing to write.</returns>
    public string? Write(string? incomplete)
    {
        if (_tournaments.All.Count > 0)
        {
            return _draft.Write(incomplete, record => record with { Tournaments = _tournaments.All }).Path;
        }

        _draft.Release();
        return null;
    }
}
