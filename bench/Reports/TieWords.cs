using Bench.Commands;
using Bench.Duels;

namespace Bench.Reports;

/// <summary>What does not differ, in words, and what stays undecided, which is something else.</summary>
internal static class TieWords
{
    public static IEnumerable<string> Of(RunFindings findings)
    {
        foreach (var (comparison, pair) in Pairs(findings, Verdict.NoDifference))
        {
            yield return $"{comparison.Workload} on {comparison.Wire}: {pair.Contender} and {pair.Other}, {Summary.NoDifference(findings.Noise)}: {Format.Multiple(pair.Ratio!)} times.";
        }

        foreach (var (comparison, pair) in Pairs(findings, Verdict.Undecided))
        {
            yield return $"{comparison.Workload} on {comparison.Wire}: {pair.Contender} and {pair.Other} are undecided: "
                + (pair.Ratio is { } ratio ? $"{Format.Multiple(ratio)} times is too wide an interval to say either." : "the rounds were too few for an interval.");
        }

        if (findings.Comparisons.Any(static comparison => comparison.Pairs.Count > 0)
            && findings.Comparisons.All(static comparison => comparison.Pairs.All(static pair => pair.Verdict is Verdict.Slower or Verdict.Faster)))
        {
            yield return "In every comparison, any two contenders were told apart.";
        }
    }

    private static IEnumerable<(Comparison Comparison, Pair Pair)> Pairs(RunFindings findings, Verdict verdict) =>
        from comparison in findings.Comparisons
        from pair in comparison.EachTwo
        where pair.Verdict == verdict
        select (comparison, pair);
}
