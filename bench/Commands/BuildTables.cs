using System.Globalization;
using Bench.Duels;
using Bench.Regression;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>The verdicts of a duel of two builds, in words.</summary>
internal static class BuildTables
{
    public static void Print(IAnsiConsole output, IReadOnlyList<BuildVerdict> verdicts, double threshold)
    {
        var table = Tables.Create("Cell", "Time per exchange, this build against the base", "Launches");
        foreach (var verdict in verdicts)
        {
            table.AddRow(verdict.Cell.EscapeMarkup(), Words(verdict).EscapeMarkup(), verdict.Launches.Count.ToString(CultureInfo.InvariantCulture));
        }

        output.Write(table);
        output.WriteLine(Legend(threshold));
    }

    /// <summary>The same for GitHub Actions.</summary>
    public static void Report(GitHubReport report, IReadOnlyList<BuildVerdict> verdicts, string reference, double threshold)
    {
        report.Summarise(
            $"Time against {reference}", ["Cell", "Time per exchange"], verdicts.Select(static verdict => (string[])[verdict.Cell, Words(verdict)]), Legend(threshold));
        foreach (var verdict in verdicts.Where(static verdict => verdict.Outcome == BuildOutcome.Slower))
        {
            report.Annotate($"{verdict.Cell} is slower than {reference}", Words(verdict));
        }
    }

    /// <summary>One verdict.</summary>
    public static string Words(BuildVerdict verdict) => Words(verdict.Outcome, verdict.Ratio);

    /// <summary>An outcome with its ratio.</summary>
    public static string Words(BuildOutcome outcome, LaunchRatio? interval) => (outcome, interval) switch
    {
        (BuildOutcome.Slower, { } ratio) => $"slower by {Format.Percent(ratio.Estimate - 1)} {Interval(ratio)}",
        (BuildOutcome.Faster, { } ratio) => $"faster by {Format.Percent(1 - ratio.Estimate)} {Interval(ratio)}",
        (BuildOutcome.Same, { } ratio) => $"same within {Format.Percent(Math.Max(ratio.High - 1, 1 - ratio.Low))} {Interval(ratio)}",
        (_, { } ratio) => $"undecided {Interval(ratio)}",
        _ => "undecided: too few launches",
    };

    private static string Legend(double threshold) => string.Create(
        CultureInfo.InvariantCulture,
        $"A regression is a cell whose whole interval lies beyond {threshold * 100:0.#} %. The intervals of differences hold all together in {BuildJudge.Confidence:P0} of checks or more, that of a cell called the same by itself. Both builds shared one core.");

    private static string Interval(LaunchRatio ratio) =>
        string.Create(CultureInfo.InvariantCulture, $"[{(ratio.Low - 1) * 100:+0.0;-0.0;0.0} %, {(ratio.High - 1) * 100:+0.0;-0.0;0.0} %]");
}
