namespace Bench.Reports.Charts;

/// <summary>A part of a bar.</summary>
/// <param name="Kind">Which of the chart's kinds.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends; below <paramref name="From"/> where it takes away.</param>
/// <param name="Range">The interval of where it ends; null where it has none.</param>
internal sealed record Segment(int Kind, double From, double To, (double Low, double High)? Range = null);
