using Bench.Duels;
using Bench.Records;

namespace Bench.Sweeps;

/// <summary>Keeps the rounds of a sweep and writes their record, whole or cut short.</summary>
internal sealed class SweepRecorder
{
    private readonly DateTimeOffset _startedAt;
    private readonly Machine _machine;
    private readonly RecordFolder _folder;
    private readonly string _command;
    private readonly IReadOnlyList<Finding> _findings;
    private readonly List<TournamentRecord> _tournaments = [];

    private SweepRecorder(DateTimeOffset startedAt, Machine machine, RecordFolder folder, string command, IReadOnlyList<Finding> findings)
    {
        _startedAt = startedAt;
        _machine = machine;
        _folder = folder;
        _command = command;
        _findings = findings;
    }

    /// <summary>Claims a folder before anything is measured.</summary>
    /// <exception cref="Commands.UsageException">The results folder can't be written.</exception>
    public static SweepRecorder Claim(string results, string command, IReadOnlyList<Finding> findings)
    {
        var (startedAt, machine) = (TimeProvider.System.GetUtcNow(), Machine.Current());
        return new SweepRecorder(startedAt, machine, RecordFolder.Claim(results, startedAt, machine), command, findings);
    }

    public void Add(SweepPoint point, TournamentResult result) =>
        _tournaments.Add(TournamentRecord.Of(TournamentPurpose.Sweep, point.Name, result));

    /// <returns>The record's path.</returns>
    public string Write(bool interrupted) => _folder.Write(new RunRecord(
        RunRecord.CurrentSchema,
        _startedAt,
        Math.Round((TimeProvider.System.GetUtcNow() - _startedAt).TotalSeconds, 1),
        _command,
        "sweep",
        interrupted ? "interrupted" : null,
        _machine,
        SourceBuild.Current(),
        _findings,
        Metric.All,
        [],
        _tournaments));
}
