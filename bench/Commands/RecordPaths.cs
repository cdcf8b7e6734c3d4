using Bench.Claims;
using Bench.Records;

namespace Bench.Commands;

/// <summary>Paths of records on a command line, and how they are told in documents.</summary>
internal static class RecordPaths
{
    /// <summary>Reads the records.</summary>
    /// <param name="paths">Where they are.</param>
    /// <param name="target">The file that is going to be written; null where none is.</param>
    /// <exception cref="UsageException">One is none, is named twice, or is what is going to be written.</exception>
    public static IReadOnlyList<EvidenceSource> Read(IReadOnlyList<string> paths, string? target)
    {
        var full = paths.Select(static path => Path.GetFullPath(RecordFile.PathOf(path))).ToList();
        if (target is not null && full.Contains(Path.GetFullPath(target)))
        {
            throw new UsageException($"{target} is the record itself, which is never written over; name another file");
        }

        if (full.GroupBy(static path => path).FirstOrDefault(static group => group.Skip(1).Any()) is { } twice)
        {
            throw new UsageException($"the record {FromHere(twice.Key)} is named twice; name each once");
        }

        EvidenceSource[] sources = [.. paths.Select(EvidenceSource.Read)];
        return sources.GroupBy(static source => source.Name).FirstOrDefault(static group => group.Skip(1).Any()) is { } alike
            ? throw new UsageException($"two of the records are called {alike.Key}, so that nobody could tell which one a figure is from; put one of them into a folder of another name")
            : sources;
    }

    /// <summary>A path as it is told in a document: from where the command is run, with the same slashes everywhere, and without any folder of this machine.</summary>
    public static string FromHere(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path).Replace('\\', '/');
        var told = relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) : relative;
        return told.Contains(' ', StringComparison.Ordinal) ? $"'{told}'" : told;
    }
}
