namespace Bench.Reports.Charts;

/// <summary>A stretch of the axis along which something happens.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Says">What happens.</param>
internal sealed record LineSpan(double From, double To, string Says);
