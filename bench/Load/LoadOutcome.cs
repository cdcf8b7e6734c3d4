using Bench.Records;

namespace Bench.Load;

/// <summary>What a load came to.</summary>
/// <param name="Record">For the record.</param>
/// <param name="Log">Every message, for the raw samples.</param>
/// <param name="FirstFailure">What the first failure said; null where there was none.</param>
internal sealed record LoadOutcome(LoadRecord Record, LoadLog Log, string? FirstFailure)
{
    /// <summary>Whether every message was sent and answered, once, rightly and in order, to the end.</summary>
    public bool IsFlawless => Record is
    {
        Incomplete: null,
        Unsent: 0,
        Counts: { Errors: 0, Lost: 0, Duplicated: 0, Reordered: 0 },
    };
}
