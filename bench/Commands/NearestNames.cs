namespace Bench.Commands;

/// <summary>What somebody may have meant.</summary>
internal static class NearestNames
{
    private const int Most = 3;

    public static IEnumerable<string> To(string typed, IEnumerable<string> known) =>
        known.OrderBy(name => Distance(typed, name)).Take(Most);

    // Levenshtein, one row at a time.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 0; i < from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < to.Length; j++)
            {
                var substituted = diagonal + (from[i] == to[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(substituted, Math.Min(row[j], diagonal) + 1);
            }
        }

        return row[^1];
    }
}
