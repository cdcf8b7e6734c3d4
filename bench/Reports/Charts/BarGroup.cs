namespace Bench.Reports.Charts;

/// <summary>Bars that share a scale.</summary>
/// <param name="Label">What they are of.</param>
/// <param name="Bars">From the top.</param>
internal sealed record BarGroup(string Label, IReadOnlyList<Bar> Bars);
