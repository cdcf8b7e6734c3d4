namespace Bench.Decisions;

/// <summary>Something that would change the decision: the same criteria, asked of the same records with one answer changed.</summary>
/// <param name="If">What is changed.</param>
/// <param name="Then">Who would then be chosen.</param>
internal sealed record Flip(string If, string Then);
