namespace Bench.Reports;

/// <summary>What a reader must know of duels before believing their ratios.</summary>
internal static class DuelNotes
{
    /// <summary>Of the duels of a workload, a sentence for each thing; none where all is well.</summary>
    public static IEnumerable<string> Of(RunFindings findings, string workload)
    {
        var comparisons = findings.Comparisons.Where(comparison => comparison.Workload == workload).ToList();
        if (Wires(static comparison => !comparison.Settled) is { Count: > 0 } unsettled)
        {
            yield return $"On {Summary.List(unsettled)}, the warm-up was over before everything had settled: a longer run may say otherwise.";
        }

        if (Wires(static comparison => comparison.Disturbed) is { Count: > 0 } disturbed)
        {
            yield return $"On {Summary.List(disturbed)}, the core was too seldom this program's alone: what something else on the machine did is in these ratios.";
        }

        List<string> Wires(Func<Comparison, bool> holds) => [.. comparisons.Where(holds).Select(static comparison => comparison.Wire)];
    }

    /// <summary>Of all duels, in a sentence; none where all is well.</summary>
    public static IEnumerable<string> Of(RunFindings findings)
    {
        var disturbed = findings.Comparisons.Where(static comparison => comparison.Disturbed).Select(static comparison => $"{comparison.Workload} on {comparison.Wire}").ToList();
        if (disturbed.Count > 0)
        {
            yield return $"In {disturbed.Count} of {findings.Comparisons.Count} comparisons the core was too seldom this program's alone, and what something else on the machine did is in their ratios: {Summary.List(disturbed)}.";
        }
    }
}
