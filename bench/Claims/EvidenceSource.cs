using Bench.Records;
using Bench.Reports;

namespace Bench.Claims;

/// <summary>A record that verdicts and decisions are made from.</summary>
/// <param name="Name">What it is called: the name of its folder.</param>
/// <param name="Record">The record.</param>
/// <param name="Findings">What it shows.</param>
internal sealed record EvidenceSource(string Name, RunRecord Record, RunFindings Findings)
{
    /// <summary>The record that a path names.</summary>
    /// <exception cref="Commands.UsageException">It is none.</exception>
    public static EvidenceSource Read(string path)
    {
        var record = RecordFile.Read(path);
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
        return Of(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), record);
    }

    /// <summary>A record with what it shows.</summary>
    public static EvidenceSource Of(string name, RunRecord record) => new(name, record, RunFindings.Of(record));

    /// <summary>How many times as long a workload takes as the one that it is a variant of, on one lane, from the same rounds; null where the record has no rounds of it.</summary>
    public (string Cell, string Other, Estimate? Ratio)? Variant(string workload, string other, string contender, string wire)
    {
        var (id, otherId) = ($"{workload}/{contender}/{wire}", $"{other}/{contender}/{wire}");
        var tournament = Record.Tournaments.FirstOrDefault(candidate =>
            candidate.Purpose == TournamentPurpose.Variant && candidate.Contestants.Contains(id) && candidate.Contestants.Contains(otherId));
        if (tournament is null || Record.Cells.Any(cell => cell.Status == CellStatus.Failed && tournament.Contestants.Contains(cell.Id)))
        {
            return null; // Whoever gave a wrong answer has no number.
        }

        string[] ids = [.. tournament.Contestants];
        return (id, otherId, Estimate.Across(tournament.Result.Between(Array.IndexOf(ids, id), Array.IndexOf(ids, otherId))));
    }
}
