using System.Text.Json.Serialization;

namespace Bench.Records;

/// <summary>The raw samples of one metric on one cell. Never an aggregate: whoever reads a record computes those.</summary>
/// <param name="Metric">The metric's ID.</param>
/// <param name="Samples">In the order in which they were taken; one where the metric is deterministic.</param>
/// <param name="Launch">The launch that took them, from 1; null where the metric is of no launch. Samples of one launch share its luck; those of two do not.</param>
internal sealed record Measurement(string Metric, IReadOnlyList<double> Samples, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Launch = null);
