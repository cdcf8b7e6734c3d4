namespace Bench.Commands;

/// <summary>What became of one cell in <c>verify</c>.</summary>
/// <param name="Cell">The cell's ID.</param>
/// <param name="Outcome">Right, wrong or unavailable.</param>
/// <param name="Detail">Why it is wrong or unavailable, or how it is emulated; null where there is nothing to say.</param>
internal sealed record CellVerdict(string Cell, VerifyOutcome Outcome, string? Detail);
