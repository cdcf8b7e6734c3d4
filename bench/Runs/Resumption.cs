using System.Globalization;
using System.Text.RegularExpressions;
using Bench.Commands;
using Bench.Records;
using Bench.Workloads;

namespace Bench.Runs;

/// <summary>A run that ended early, to be continued: what it was asked for, and what it has measured.</summary>
/// <param name="Folder">Its record's folder.</param>
/// <param name="Record">What it has measured.</param>
/// <param name="Profile">How thoroughly.</param>
/// <param name="Cells">What it was asked to measure.</param>
internal sealed partial record Resumption(string Folder, RunRecord Record, RunProfile Profile, IReadOnlyList<Cell> Cells)
{
    /// <summary>The folder's name: where it lies is nobody's business.</summary>
    public string Name => Path.GetFileName(Folder);

    /// <summary>Reads the folder of a run that was interrupted or killed.</summary>
    /// <exception cref="UsageException">There is no such run, it is complete, or its record is not to be read.</exception>
    public static Resumption Read(string folder)
    {
        var path = new[] { RecordFolder.FileName, RecordFolder.JournalName }.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new UsageException(
                $"there is no run to continue in {folder}; expected the folder of an interrupted run, with a {RecordFolder.FileName} or a {RecordFolder.JournalName} in it");
        var record = RecordFile.Read(path);
        if (record.Incomplete is null)
        {
            throw new UsageException($"the run in {folder} is complete: there is nothing to continue; 'bench run' without --resume measures anew");
        }

        var profile = RunProfile.All.FirstOrDefault(profile => profile.Name == record.Profile)
            ?? throw new UsageException(
                $"the run in {folder} is a '{record.Profile}', which can't be continued; expected a run of {string.Join(" or ", RunProfile.All.Select(static profile => profile.Name))}");
        if (LaunchesPattern().Match(record.Command) is { Success: true, Groups: var groups })
        {
            profile = profile.WithLaunches(int.Parse(groups[1].ValueSpan, CultureInfo.InvariantCulture));
        }

        return new Resumption(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), record, profile, [.. record.Cells.Select(Find)]);
    }

    /// <summary>Refuses to mix numbers that another machine or another build has measured.</summary>
    /// <exception cref="UsageException">Something differs: it says what.</exception>
    public void RequireSame(Machine machine, SourceBuild build)
    {
        var differences = Differences(machine, build).ToList();
        if (differences.Count > 0)
        {
            throw new UsageException(
                $"the run in {Name} can't be continued here, because numbers of two machines or builds don't mix: {string.Join("; ", differences)}. Go back to what it was, or measure anew without --resume.");
        }
    }

    /// <summary>What was found before the earlier part and is found now, and whether what is built may differ unseen.</summary>
    public IReadOnlyList<Finding> Findings(IReadOnlyList<Finding> now)
    {
        Finding[] unseen = Record.Build.Dirty == true
            ? [new Finding("checkout", Concern: true, "the checkout had changes when the run began and has some now; whether they are the same is not known", "commit, and measure anew")]
            : [];
        return [.. Record.Findings.Concat(unseen).Concat(now).Distinct()];
    }

    // Not the memory: what is left of it for programs varies with the kernel's version, and no number with that.
    private IEnumerable<string> Differences(Machine machine, SourceBuild build) =>
        from fact in new (string Name, object? Then, object? Now)[]
        {
            ("operating system", Record.Machine.Os, machine.Os),
            ("architecture", Record.Machine.Architecture, machine.Architecture),
            ("processor", Record.Machine.Cpu, machine.Cpu),
            ("cores", Record.Machine.Cores, machine.Cores),
            ("virtualisation", Record.Machine.Virtualisation, machine.Virtualisation),
            ("runtime", Record.Machine.Runtime, machine.Runtime),
            ("server GC", Record.Machine.ServerGc, machine.ServerGc),
            ("concurrent GC", Record.Machine.ConcurrentGc, machine.ConcurrentGc),
            ("commit", Record.Build.Commit, build.Commit),
            ("uncommitted changes", Record.Build.Dirty, build.Dirty),
            ("gRPC contracts", Record.Build.GrpcContracts, build.GrpcContracts),
            ("packages", Packages(Record.Build), Packages(build)),
        }
        where !Equals(fact.Then, fact.Now)
        select $"{fact.Name}: {fact.Then ?? "unknown"} then, {fact.Now ?? "unknown"} now";

    [GeneratedRegex(@"--launches[ =](\d{1,4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex LaunchesPattern();

    private static string Packages(SourceBuild build) =>
        string.Join(", ", build.Packages.OrderBy(static package => package.Key, StringComparer.Ordinal).Select(static package => $"{package.Key} {package.Value}"));

    private static Cell Find(CellRecord record) =>
        CellCatalog.Find(record.Id)
        ?? throw new UsageException($"the run to be continued has the cell {record.Id}, and this program has none of that name; check out the commit that its record names under 'build'");
}
