using System.Globalization;

namespace Bench.Regression;

/// <summary>The figures of a cell as a child process tells of them: <c>metric=bytes</c>, separated by spaces.</summary>
internal static class FigureReading
{
    /// <summary>One line.</summary>
    public static string Write(BaselineCell cell) =>
        string.Join(' ', cell.Figures.Select(static figure => FormattableString.Invariant($"{figure.Key}={figure.Value:R}")));

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <exception cref="ContestantException">It is something else.</exception>
    public static BaselineCell Parse(string cell, string line)
    {
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Split('=') is not [var metric, var text] || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var bytes))
            {
                throw new ContestantException($"a child process answered '{line}' where figures such as 'wire-up=153' were expected");
            }

            figures[metric] = bytes;
        }

        return BaselineCell.Of(cell, figures);
    }
}
