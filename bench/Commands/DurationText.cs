using System.Globalization;

namespace Bench.Commands;

/// <summary>Reads durations as people type them: <c>10s</c>, <c>500ms</c>, <c>250us</c>, <c>2min</c>.</summary>
internal static class DurationText
{
    private const double MicrosecondsPerMillisecond = 1e3;
    private const double MicrosecondsPerSecond = 1e6;
    private const double MicrosecondsPerMinute = 60e6;

    // The longest unit that ends another comes first: "ms" before "s".
    private static readonly (string Unit, double Microseconds)[] s_units =
    [
        ("us", 1), ("µs", 1), ("ms", MicrosecondsPerMillisecond), ("min", MicrosecondsPerMinute), ("s", MicrosecondsPerSecond),
    ];

    /// <summary>What is expected, in words.</summary>
    public const string Expected = "a number and its unit: us, ms, s or min, such as 10s or 500ms";

    /// <summary>Reads a duration.</summary>
    /// <returns>Null where it is none.</returns>
    public static TimeSpan? Read(string text)
    {
        foreach (var (unit, microseconds) in s_units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal))
            {
                return double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                    && number * microseconds < TimeSpan.MaxValue.TotalMicroseconds
                    ? TimeSpan.FromMicroseconds(number * microseconds)
                    : null;
            }
        }

        return null;
    }
}
