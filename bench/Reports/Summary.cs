using System.Globalization;
using Bench.Commands;
using Bench.Records;

namespace Bench.Reports;

/// <summary>What a record shows, in words. Nothing is said that an interval does not back, and nothing is left out that was not told apart.</summary>
internal static class Summary
{
    private const string OneProcess =
        "All ratios come from one process, and their intervals hold for it. Another process may settle elsewhere by several per cent: run again before a small difference decides.";

    private const string OneProcessOfSweeps =
        "The points of the sweep come from one process: another may settle elsewhere by several per cent, and a flip between two that are close may lie a point further on.";

    /// <summary>The parts, in the order in which they are read; one that has nothing to say is left out.</summary>
    public static IReadOnlyList<SummaryPart> Of(RunFindings findings) =>
    [
        .. (findings.IsLoadAlone ? [] : OfExchanges(findings)).Concat(OfLoad(findings.Load)).Where(static part => part.Sentences.Count > 0),
    ];

    private static SummaryPart[] OfExchanges(RunFindings findings) =>
    [
        new("Who is fastest", [.. WinnerWords.Of(findings)]),
        new("What flips", [.. CrossoverWords.Of(findings)]),
        new("What does not differ, or is undecided", [.. TieWords.Of(findings)]),
        new("Who sends the fewest bytes", [.. ByteWords.Of(findings)]),
        new("How sure this is", [NoiseWords.Of(findings.Noise), .. DuelNotes.Of(findings), .. ProcessWords(findings)]),
    ];

    private static IEnumerable<string> ProcessWords(RunFindings findings)
    {
        if (findings.Comparisons.Count > 0)
        {
            var (least, most) = (findings.Comparisons.Min(static comparison => comparison.Launches), findings.Comparisons.Max(static comparison => comparison.Launches));
            yield return most == 1
                ? OneProcess
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"Ratios are the mean over {(least == most ? $"{most}" : $"{least} to {most}")} processes, each started anew. The intervals in the tables say how exactly these were measured; a process strays from their mean by ±{Format.Percent(findings.Spread)} (standard deviation, median of all ratios). Ranks and sentences about who is faster take that into account: they hold for other processes, too.");
        }

        if (findings.Sweeps.Count > 0)
        {
            yield return findings.Sweeps.Min(static sweep => sweep.Launches) is var launches and > 1
                ? string.Create(CultureInfo.InvariantCulture, $"Every point of the sweep is the mean over {launches} processes or more, and a winner is told where they agree.")
                : OneProcessOfSweeps;
        }
    }

    private static SummaryPart[] OfLoad(LoadSection load) =>
    [
        new("How late answers are under load", [.. LoadWords.Of(load.Runs)]),
        new("What rate each sustains", [.. GoodputWords.Of(load.Goodputs)]),
        new("How late a push arrives, and what polling costs instead", [.. PushWords.Of(load.Pushes)]),
        new("What an idle connection costs", [.. ConnectionsWords.Of(load.Connections)]),
        new("How late a deadline fires", [.. DeadlineWords.Of(load.GivenUp)]),
        new("What a browser adds", [.. BrowserWords.Of(load)]),
    ];

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> names) => names.Count < 2
        ? string.Concat(names)
        : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    /// <summary>What is said where two were not told apart.</summary>
    public static string NoDifference(NoiseFinding noise) => $"no difference told apart (noise ±{Format.Percent(noise.Threshold)})";
}
