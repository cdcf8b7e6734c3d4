using System.Globalization;

namespace Bench.Commands;

/// <summary>Reads lists of whole numbers as people type them: 1,16,256.</summary>
internal static class CountText
{
    /// <exception cref="UsageException">One is no whole number, or not within the limits, or there is none.</exception>
    public static IReadOnlyList<int> ParseList(string option, string text, int least, int most)
    {
        var parts = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 0
            ? [.. parts.Select(Parse).Distinct()]
            : throw new UsageException($"{option} names nothing; expected whole numbers, separated by commas, such as {least},16");

        int Parse(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least && count <= most
            ? count
            : throw new UsageException($"{option} has '{part}'; expected whole numbers from {Format.Count(least)} to {Format.Count(most)}, typed without anything between their digits");
    }
}
