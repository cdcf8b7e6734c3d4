namespace Bench.Regression;

/// <summary>A cell that one of two builds does not have.</summary>
/// <param name="Cell">The cell's ID.</param>
/// <param name="Why">Why not.</param>
internal sealed record SkippedCell(string Cell, string Why);
