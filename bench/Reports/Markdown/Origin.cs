using System.Globalization;
using Bench.Commands;
using Bench.Records;

namespace Bench.Reports.Markdown;

/// <summary>Where numbers come from, in words: the machine, the build, the day.</summary>
internal static class Origin
{
    private const double BytesPerGibibyte = 1024.0 * 1024 * 1024;

    public static IEnumerable<string> Machine(Machine machine) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{machine.Cpu}, {Cores(machine.Cores)}, {machine.MemoryBytes / BytesPerGibibyte:0.0} GiB of memory{(machine.Virtualisation is null ? "" : $", virtualised by {machine.Virtualisation}")}"),
        $"{machine.Os}, {machine.Architecture}",
        $"{machine.Runtime}, {(machine.ServerGc ? "server" : "workstation")} garbage collection, {(machine.ConcurrentGc ? "concurrent" : "not concurrent")}",
    ];

    public static IEnumerable<string> Build(SourceBuild build) =>
    [
        $"Commit: {build.Commit ?? "not known"}{build.Dirty switch { true => ", with changes that were not committed", false => ", unchanged", null => "" }}",
        $"gRPC contracts: {build.GrpcContracts.ToLowerInvariant()}",
        .. build.Packages.Count == 0 ? (string[])[] : [$"Engines: {string.Join(", ", build.Packages.OrderBy(static package => package.Key, StringComparer.Ordinal).Select(static package => $"{package.Key} {package.Value}"))}"],
    ];

    public static string Day(RunRecord record) =>
        record.StartedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Started(RunRecord record) =>
        $"Started {record.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC, took {Format.Duration(TimeSpan.FromSeconds(record.Seconds))}{(record.Resumed is { } earlier ? $"; continues {earlier}, whose measurements are in here" : "")}";

    private static string Cores(int cores) => cores == 1 ? "1 core" : $"{cores} cores";
}
