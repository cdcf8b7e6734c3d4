using Bench.Duels;

namespace Bench.Tuning;

/// <summary>What a search found: the document behind <c>tune --json</c>.</summary>
/// <param name="Contender">Whose settings.</param>
/// <param name="Workload">On which workload.</param>
/// <param name="Wire">On which wire.</param>
/// <param name="InFlight">With how many exchanges in flight.</param>
/// <param name="Steps">The settings, in the order in which they were searched.</param>
/// <param name="Confirmation">What the search ended with against the defaults, in rounds of their own; null where it ended with the defaults.</param>
internal sealed record TuneReport(
    string Contender, string Workload, string Wire, int InFlight, IReadOnlyList<TuneStep> Steps, TuneTrial? Confirmation)
{
    /// <summary>Whether what the search ended with is faster than the defaults, and so worth setting.</summary>
    public bool IsGain => Confirmation?.Verdict == Verdict.Faster;
}
