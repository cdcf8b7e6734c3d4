using System.Globalization;
using Bench.Commands;

namespace Bench.Records;

/// <summary>The folder of one run, <c>results/&lt;date&gt;-&lt;machine&gt;</c>: claimed before anything is measured, written once, never written over.</summary>
internal sealed class RecordFolder
{
    /// <summary>What the record is called in its folder.</summary>
    public const string FileName = "record.json";

    /// <summary>What stands in for the record while a run goes on.</summary>
    public const string JournalName = "journal.json";

    private RecordFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Claims a folder that no run has used.</summary>
    /// <exception cref="UsageException">The results folder can't be written.</exception>
    public static RecordFolder Claim(string results, DateTimeOffset startedAt, Machine machine)
    {
        var name = startedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "-" + machine.Slug;
        try
        {
            Directory.CreateDirectory(results);
            for (var attempt = 1; ; attempt++)
            {
                var path = System.IO.Path.Combine(results, attempt == 1 ? name : $"{name}-{attempt}");
                if (!Directory.Exists(path) && !File.Exists(path))
                {
                    Directory.CreateDirectory(path);
                    return new RecordFolder(path);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"the results can't be written to {results}: {failure.Message} Nothing has been measured. Name a folder that can be written with --results.");
        }
    }

    /// <summary>Where results go unless the user says otherwise: beside the solution, or here.</summary>
    public static string DefaultResults()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Benchmarks.sln")))
            {
                return System.IO.Path.Combine(folder.FullName, "results");
            }
        }

        return System.IO.Path.GetFullPath("results");
    }

    /// <summary>Writes what is known while the run goes on: whole, or not at all, in place of what was known before.</summary>
    public void WriteJournal(RunRecord sofar)
    {
        var path = System.IO.Path.Combine(Path, JournalName);
        var draft = path + ".tmp";
        File.WriteAllText(draft, RecordJson.Write(sofar));
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Writes the record: whole, or not at all. The journal has then had its day.</summary>
    /// <returns>The record's path.</returns>
    public string Write(RunRecord record)
    {
        var path = System.IO.Path.Combine(Path, FileName);
        var draft = path + ".tmp";
        File.WriteAllText(draft, RecordJson.Write(record));
        File.Move(draft, path);
        File.Delete(System.IO.Path.Combine(Path, JournalName));
        return path;
    }

    /// <summary>Gives the folder back where nothing was written.</summary>
    public void Release()
    {
        if (!File.Exists(System.IO.Path.Combine(Path, FileName)))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
