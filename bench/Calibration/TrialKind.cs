using System.Globalization;
using Bench.Commands;

namespace Bench.Calibration;

/// <summary>One sort of check that a calibration repeats.</summary>
/// <param name="Slowdown">By which part one cell is slowed down: 0.05 is 5 %, 0 is A/A; null where figures are checked, not time.</param>
/// <param name="Threshold">How much slower is let pass; null where figures are checked.</param>
/// <param name="Defect">The defect that one cell has; null where there is none.</param>
/// <param name="Checks">How many checks of it.</param>
internal sealed record TrialKind(double? Slowdown, double? Threshold, string? Defect, int Checks)
{
    private const string Figures = "figures";
    private const int MostChecks = 10_000;

    /// <summary>What it is called: <c>10@5</c> is 10 % more time at a threshold of 5 %, <c>figures</c> is no defect in figures.</summary>
    public string Name => Slowdown is { } slowdown
        ? string.Create(CultureInfo.InvariantCulture, $"{slowdown * 100:0.##}@{Threshold * 100:0.##}")
        : Defect ?? Figures;

    /// <summary>Reads a list such as <c>0@5x50,10@5x20,objectx20</c>.</summary>
    /// <exception cref="UsageException">It is something else.</exception>
    public static IReadOnlyList<TrialKind> ParseAll(string list)
    {
        var kinds = list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse).ToList();
        return kinds.Count == 0 ? throw Wrong(list)
            : kinds.GroupBy(static kind => kind.Name).FirstOrDefault(static same => same.Skip(1).Any()) is { } twice
                ? throw new UsageException($"--trials has '{twice.Key}' twice; name it once, with the number of all its checks")
            : kinds;
    }

    private static TrialKind Parse(string text)
    {
        var cut = text.LastIndexOf('x');
        if (cut <= 0 || !int.TryParse(text[(cut + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var checks) || checks is < 1 or > MostChecks)
        {
            throw Wrong(text);
        }

        var what = text[..cut];
        if (what == Figures || Defects.All.Any(defect => defect.Name == what))
        {
            return new TrialKind(null, null, what == Figures ? null : what, checks);
        }

        return what.Split('@') is [var slowdown, var threshold] && Percent(slowdown) is { } slower && Percent(threshold) is { } let and > 0
            ? new TrialKind(slower, let, null, checks)
            : throw Wrong(text);
    }

    private static double? Percent(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100 ? percent / 100 : null;

    private static UsageException Wrong(string text) => new(
        $"--trials has '{text}'; expected <slowdown>@<threshold>x<checks> in percent, {Figures}x<checks>, {string.Join(", ", Defects.All.Select(static defect => $"{defect.Name}x<checks>"))}, separated by commas, such as 0@5x50,10@5x20,objectx20");
}
