using System.Globalization;
using Bench.Doctor;

namespace Bench.Connections;

/// <summary>Watches what memory is left, so that a run stops before the machine is out of it.</summary>
internal sealed class MemoryHeadroom
{
    private const long Kibibyte = 1024;
    private const double Gibibyte = Kibibyte * Kibibyte * Kibibyte;

    // For the collections that follow, and for whatever else runs here: a machine that swaps, or kills, measures nothing.
    private const double KeptPart = 0.1;

    private readonly ISystemFiles _files;
    private readonly Action _collect;
    private readonly long _total;

    /// <param name="files">What the operating system tells.</param>
    /// <param name="total">Memory that the process may use.</param>
    /// <param name="collect">Gives garbage back, which is counted as used until then.</param>
    public MemoryHeadroom(ISystemFiles files, long total, Action collect) => (_files, _total, _collect) = (files, total, collect);

    /// <summary>That of this machine.</summary>
    public static MemoryHeadroom Current() => new(
        new SystemFiles(),
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        static () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true));

    private long Kept => (long)(_total * KeptPart);

    /// <summary>Why no more memory is to be taken; null where there is more, or the system does not say.</summary>
    public string? WhyStop()
    {
        if (Left() is not { } left || left > Kept)
        {
            return null;
        }

        // Worth its seconds only where it wins some distance: otherwise it would be done again at once.
        _collect();
        return Left() is { } then && then < 2 * Kept
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{then / Gibibyte:0.0} of {_total / Gibibyte:0.0} GiB of memory were left; a machine with more memory holds more of them")
            : null;
    }

    // Whichever is nearer: the machine's end or the container's.
    private long? Left() => new[] { OfMachine(), OfContainer() }.Where(static left => left is not null).Min();

    // "MemAvailable:   23907312 kB"
    private long? OfMachine() =>
        _files.Read("/proc/meminfo")?.Split('\n').FirstOrDefault(static line => line.StartsWith("MemAvailable:", StringComparison.Ordinal))
            ?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var number, ..]
            ? Number(number) * Kibibyte
            : null;

    private long? OfContainer() =>
        Number(_files.Read("/sys/fs/cgroup/memory.max")) is { } most && Number(_files.Read("/sys/fs/cgroup/memory.current")) is { } used
            ? most - used
            : null;

    private static long? Number(string? text) =>
        long.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
