using System.Globalization;
using Bench.Duels;

namespace Bench.Regression;

/// <summary>A slice as a child process tells of it: timed by the child's own clock, so that the way between the processes does not count.</summary>
internal static class SliceReading
{
    private const int Parts = 6;

    /// <summary>One line.</summary>
    public static string Write(Slice slice) => FormattableString.Invariant(
        $"{slice.Exchanges} {slice.Elapsed.Ticks} {slice.NetCost:R} {(slice.Calm ? 1 : 0)} {slice.Garbage.AllocatedBytes} {slice.Garbage.Paused.Ticks}");

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <exception cref="ContestantException">It is something else.</exception>
    public static Slice Parse(string line)
    {
        var parts = line.Split(' ');
        return parts.Length == Parts
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var exchanges)
            && Number(parts[1], out var elapsed)
            && double.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var cost)
            && Number(parts[3], out var calm)
            && Number(parts[4], out var allocated)
            && Number(parts[5], out var paused)
            ? new Slice(exchanges, new TimeSpan(elapsed), cost, calm == 1, new Garbage(allocated, new TimeSpan(paused)))
            : throw new ContestantException($"a child process answered '{line}' where a slice of {Parts} numbers was expected");
    }

    private static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
