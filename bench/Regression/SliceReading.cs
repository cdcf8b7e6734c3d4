using System.Globalization;
using Bench.Duels;

namespace Bench.Regression;

/// <summary>What a child process says after a slice.</summary>
/// <param name="Elapsed">How long the slice took by the child's own clock, so that the way between the processes does not count.</param>
/// <param name="Garbage">All garbage of the child so far.</param>
/// <param name="CompiledMethods">How many methods the child has compiled so far.</param>
internal readonly record struct SliceReading(TimeSpan Elapsed, Garbage Garbage, long CompiledMethods)
{
    /// <summary>The state of this process.</summary>
    public static SliceReading Now(TimeSpan elapsed) => new(elapsed, ProcessRuntime.Instance.Garbage, ProcessRuntime.Instance.CompiledMethods);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="ContestantException">It is something else.</exception>
    public static SliceReading Parse(string line)
    {
        var parts = line.Split(' ');
        return parts.Length == 4 && Number(parts[0], out var elapsed) && Number(parts[1], out var allocated) && Number(parts[2], out var paused) && Number(parts[3], out var compiled)
            ? new SliceReading(new TimeSpan(elapsed), new Garbage(allocated, new TimeSpan(paused)), compiled)
            : throw new ContestantException($"a child process answered '{line}' where four whole numbers were expected");
    }

    public override string ToString() =>
        FormattableString.Invariant($"{Elapsed.Ticks} {Garbage.AllocatedBytes} {Garbage.Paused.Ticks} {CompiledMethods}");

    private static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
