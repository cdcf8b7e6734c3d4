using Bench.Commands;
using Bench.Records;

namespace Bench.Decisions;

/// <summary>The records that a decision is made from where none is named: the newest with cells, and the newest of behaviour under load.</summary>
internal static class NewestRecords
{
    /// <summary>Their folders.</summary>
    /// <exception cref="UsageException">There are none, or one is cut.</exception>
    public static IReadOnlyList<string> In(string results)
    {
        var records = (Directory.Exists(results) ? Directory.EnumerateDirectories(results) : [])
            .Where(static folder => File.Exists(Path.Combine(folder, RecordFolder.FileName)))
            .Select(static folder => (Folder: folder, Record: RecordFile.Read(folder)))
            .OrderByDescending(static entry => entry.Record.StartedAt)
            .ToList();
        string?[] newest =
        [
            records.FirstOrDefault(static entry => entry.Record.Cells.Count > 0).Folder,
            records.FirstOrDefault(static entry => entry.Record.Load is not null).Folder,
        ];
        string[] found = [.. newest.OfType<string>().Distinct()];
        return found.Length > 0
            ? found
            : throw new UsageException($"there is no record in {results} to decide by; 'bench run' measures one, --run measures what the decision needs, and --record names one elsewhere");
    }
}
