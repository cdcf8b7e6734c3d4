using System.IO.Enumeration;

namespace Bench.Commands;

/// <summary>Names or globs, separated by commas, as options take them.</summary>
internal static class GlobList
{
    /// <summary>How lists are taken apart.</summary>
    public const StringSplitOptions Separately = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>The names that a list matches; null where there is no list.</summary>
    /// <param name="axis">What is named, as its option is called.</param>
    /// <param name="list">What was typed.</param>
    /// <param name="known">All names.</param>
    /// <param name="all">Where all of them are to be seen, behind the nearest.</param>
    /// <exception cref="UsageException">A name or glob matches nothing.</exception>
    public static HashSet<string>? Match(string axis, string? list, IReadOnlyList<string> known, string all = " (all: 'bench list')")
    {
        if (list is null)
        {
            return null;
        }

        var matched = new HashSet<string>();
        foreach (var pattern in list.Split(',', Separately))
        {
            var hits = known.Where(name => FileSystemName.MatchesSimpleExpression(pattern, name)).ToList();
            if (hits.Count == 0)
            {
                throw new UsageException($"there is no {axis} '{pattern}'; the nearest are {string.Join(", ", NearestNames.To(pattern, known))}{all}");
            }

            matched.UnionWith(hits);
        }

        return matched.Count > 0
            ? matched
            : throw new UsageException($"--{axis} names nothing; expected names or globs, separated by commas, such as {known[0]}");
    }
}
