using System.Globalization;

namespace Bench.Commands;

/// <summary>Durations within limits, as options take them, and how they are written.</summary>
internal static class Durations
{
    /// <summary>Reads one.</summary>
    /// <exception cref="UsageException">It is none, or not within the limits.</exception>
    public static TimeSpan Parse(string option, string text, TimeSpan least, TimeSpan most)
    {
        var duration = DurationText.Read(text) ?? throw new UsageException($"{option} has '{text}', which is no duration; expected {DurationText.Expected}");
        return duration >= least && duration <= most
            ? duration
            : throw new UsageException($"{option} has {text}; expected {Text(least)} to {Text(most)}");
    }

    /// <summary>Reads several, separated by commas.</summary>
    /// <exception cref="UsageException">One is none, or not within the limits, or there is none.</exception>
    public static IReadOnlyList<TimeSpan> ParseList(string option, string text, TimeSpan least, TimeSpan most) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } parts
            ? [.. parts.Select(part => Parse(option, part, least, most)).Distinct()]
            : throw new UsageException($"{option} names nothing; expected durations, separated by commas, such as 10ms,1s");

    /// <summary>"250ms", "5s", "2min".</summary>
    public static string Text(TimeSpan duration) => duration switch
    {
        { TotalMilliseconds: < 1 } => Text(duration.TotalMicroseconds, "us"),
        { TotalSeconds: < 1 } => Text(duration.TotalMilliseconds, "ms"),
        { TotalMinutes: < 1 } => Text(duration.TotalSeconds, "s"),
        _ => Text(duration.TotalMinutes, "min"),
    };

    private static string Text(double number, string unit) => number.ToString("0.###", CultureInfo.InvariantCulture) + unit;
}
