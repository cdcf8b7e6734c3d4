namespace Bench.Reports.Charts;

/// <summary>A row of a dot chart.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Dots">Its dots: whose, the estimate, and what the mouse is told.</param>
internal sealed record DotRow(string Label, IReadOnlyList<(string Series, Estimate Estimate, string Hint)> Dots);
