namespace Bench.Exports;

/// <summary>A value as Bencher reads it.</summary>
internal sealed record BencherMetric(double Value, double? LowerValue, double? UpperValue);
