namespace Bench.Reports;

/// <summary>What a reader must know of the duels of a workload before believing their ratios.</summary>
internal static class DuelNotes
{
    /// <summary>The same of a whole record, in a sentence; none where all is well.</summary>
    public static IEnumerable<string> Of(RunFindings findings)
    {
        var disturbed = findings.Comparisons.Where(static comparison => comparison.Disturbed).Select(static comparison => $"{comparison.Workload} on {comparison.Wire}").ToList();
        if (disturbed.Count > 0)
        {
            yield return $"In {disturbed.Count} of {findings.Comparisons.Count} comparisons the core was seldom this program's alone, and what something else on the machine did is in their ratios: {Summary.List(disturbed)}.";
        }
    }

    /// <summary>A sentence for each thing; none where all is well.</summary>
    public static IEnumerable<string> Of(RunFindings findings, string workload)
    {
        var comparisons = findings.Comparisons.Where(comparison => comparison.Workload == workload).ToList();
        var unsettled = comparisons.Where(static comparison => !comparison.Settled).Select(static comparison => comparison.Wire).ToList();
        if (unsettled.Count > 0)
        {
            yield return $"On {Summary.List(unsettled)}, the warm-up was over before everything had settled: a longer run may say otherwise.";
        }

        var disturbed = comparisons.Where(static comparison => comparison.Disturbed).Select(static comparison => comparison.Wire).ToList();
        if (disturbed.Count > 0)
        {
            yield return $"On {Summary.List(disturbed)}, the core was seldom this program's alone: what something else on the machine did is in these ratios.";
        }
    }
}
