namespace Bench.Records;

/// <summary>The raw samples of one metric on one cell. Never an aggregate: whoever reads a record computes those.</summary>
/// <param name="Metric">The metric's ID.</param>
/// <param name="Samples">In the order in which they were taken; one where the metric is deterministic.</param>
internal sealed record Measurement(string Metric, IReadOnlyList<double> Samples);
