using System.Globalization;
using Bench.Records;

namespace Bench.Doctor;

/// <summary>A machine that swaps measures its disk.</summary>
internal sealed class MemoryCheck() : Check("memory")
{
    private const long Kibibyte = 1024;
    private const double Gibibyte = Kibibyte * Kibibyte * Kibibyte;

    // Ten sessions of a tournament, BenchmarkDotNet's build and its child fit into this.
    private const double Needed = Gibibyte;

    protected override Finding Examine(Surroundings surroundings)
    {
        var available = Available(surroundings.Files.Read("/proc/meminfo"));
        var bytes = Math.Min(available ?? surroundings.MemoryBytes, surroundings.MemoryBytes);
        var says = string.Create(CultureInfo.InvariantCulture, $"{bytes / Gibibyte:0.0} GiB {(available is null ? "may be used" : "to be had")}");
        return bytes < Needed ? Worry(says, "close other programs, or raise the limit: 1 GiB is enough") : Fine(says);
    }

    // "MemAvailable:   23907312 kB"
    private static long? Available(string? meminfo) =>
        meminfo?.Split('\n').FirstOrDefault(static line => line.StartsWith("MemAvailable:", StringComparison.Ordinal))
            ?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var number, ..]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var kibibytes)
            ? kibibytes * Kibibyte
            : null;
}
