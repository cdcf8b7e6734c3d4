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

    /// <returns>The record's path.</returns>
    public string Write(bool interrupted) => _draft.Write(interrupted ? "interrupted" : null, record => record with { Tournaments = _tournaments.All }).Path;
}
