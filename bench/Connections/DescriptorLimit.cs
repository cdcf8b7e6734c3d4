using System.Globalization;
using Bench.Commands;
using Bench.Doctor;

namespace Bench.Connections;

/// <summary>How many files, sockets included, a process may have open. The runtime has raised the soft limit to the hard one when it started.</summary>
/// <param name="Most">How many; null where the system does not say, or has no limit.</param>
/// <param name="Open">How many are open.</param>
internal sealed record DescriptorLimit(long? Most, int Open)
{
    // For the record, the pipes to a child and what the runtime opens meanwhile.
    private const int Reserve = 100;

    /// <summary>The limit of this process, which its children inherit.</summary>
    public static DescriptorLimit Read(ISystemFiles files, int open) => new(Parse(files.Read("/proc/self/limits")), open);

    /// <summary>The limit of this process.</summary>
    public static DescriptorLimit Current() => Read(new SystemFiles(), Directory.Exists("/proc/self/fd") ? Directory.GetFiles("/proc/self/fd").Length : 0);

    /// <summary>Refuses connections for which there are not enough.</summary>
    /// <param name="option">What asked for them.</param>
    /// <param name="connections">How many.</param>
    /// <param name="ends">How many ends of each are in one process.</param>
    /// <exception cref="UsageException">They are too few.</exception>
    public void Require(string option, int connections, int ends)
    {
        var needed = ((long)connections * ends) + Open + Reserve;
        if (Most is { } most && needed > most)
        {
            throw new UsageException(
                $"{option} asks for {Format.Count(connections)} connections, which take {Format.Count(needed)} open files in one process, and its limit is {Format.Count(most)}; "
                + $"'ulimit -n {needed.ToString(CultureInfo.InvariantCulture)}' in the same shell raises it (above the hard limit, 'ulimit -Hn', only root may), or ask for {Format.Count(Math.Max(0, (most - Open - Reserve) / ends))} at the most");
        }
    }

    // "Max open files            20000                20000                files": name, soft limit, hard limit, unit.
    private static long? Parse(string? limits) =>
        limits?.Split('\n').FirstOrDefault(static line => line.StartsWith("Max open files", StringComparison.Ordinal))
            ?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, _, var soft, ..]
        && long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            ? most
            : null;
}
