using Bench.Commands;
using Bench.Duels;

namespace Bench.Reports;

/// <summary>Who is fastest, in words: by wire, then by winner, then where nobody is.</summary>
internal static class WinnerWords
{
    public static IEnumerable<string> Of(RunFindings findings)
    {
        if (findings.Comparisons.Count == 0 && findings.Sweeps.Count == 0)
        {
            yield return "No contenders were held against each other, so nobody is ranked. Means that were taken one after the other do not say who is faster.";
        }

        foreach (var sentence in findings.Wires.SelectMany(wire => On(wire, findings)))
        {
            yield return sentence;
        }
    }

    private static IEnumerable<string> On(string wire, RunFindings findings)
    {
        var comparisons = findings.Comparisons.Where(comparison => comparison.Wire == wire).ToList();
        foreach (var winner in comparisons.Where(static comparison => IsWon(comparison)).GroupBy(static comparison => comparison.Leaders[0]).OrderByDescending(static winner => winner.Count()))
        {
            yield return $"On {wire}, {winner.Key} is fastest{In(winner.Count(), comparisons.Count)}: {string.Join("; ", winner.Select(comparison => Won(comparison, findings)))}.";
        }

        foreach (var shared in comparisons.Where(static comparison => comparison.Leaders.Count > 1))
        {
            yield return $"On {wire}, {shared.Workload} has no single winner: {Shared(shared, findings)}.";
        }

        foreach (var alone in comparisons.Where(static comparison => comparison.Leaders.Count == 1 && !IsWon(comparison)))
        {
            yield return $"On {wire}, {alone.Workload} has {alone.Leaders[0]} only, with no contender to hold it against{Floor(alone)}.";
        }
    }

    private static bool IsWon(Comparison comparison) => comparison is { Leaders.Count: 1, Pairs.Count: > 0 };

    private static string Won(Comparison comparison, RunFindings findings)
    {
        var next = comparison.Standings.First(static standing => standing.Rank > 1);
        return $"{comparison.Workload} ({Marked(next.Contender, comparison, findings)} next{(comparison.Between(next.Contender, comparison.Ranked[0])?.Ratio is { } times ? $", {Format.Multiple(times)} times as long" : "")})";
    }

    private static string Shared(Comparison comparison, RunFindings findings)
    {
        var leaders = comparison.Leaders;
        var told = comparison.Pairs.Where(pair => leaders.Contains(pair.Contender) && leaders.Contains(pair.Other))
            .All(static pair => pair.Verdict == Verdict.NoDifference);
        var names = Summary.List([.. leaders.Select(leader => Marked(leader, comparison, findings))]);
        return told
            ? $"{names} share the lead, {Summary.NoDifference(findings.Noise)}"
            : $"undecided between {names}, because their intervals are too wide or the rounds too few";
    }

    private static string Marked(string contender, Comparison comparison, RunFindings findings) =>
        findings.Cell(comparison.Workload, contender, comparison.Wire)?.Emulation is null ? contender : $"{contender} ○";

    private static string Floor(Comparison comparison) =>
        comparison.Standings[0].TimesFloor is { } times ? $": it takes {Format.Multiple(times)} times as long as the floor" : "";

    private static string In(int won, int all) =>
        all == 1 ? "" : won == all ? $" in all {all} workloads" : $" in {won} of {all} workloads";
}
