namespace Bench.Reports.Charts;

/// <summary>A bar.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Segments">Its parts.</param>
/// <param name="Says">What it comes to, in words.</param>
/// <param name="Hint">What the mouse is told; null where that is all.</param>
internal sealed record Bar(string Label, IReadOnlyList<Segment> Segments, string Says, string? Hint = null);
