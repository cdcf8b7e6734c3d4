namespace Bench.Reports;

/// <summary>A series that it was looked along for crossovers, whether or not it has any.</summary>
/// <param name="Axis">What differs between its points.</param>
/// <param name="At">What stays the same.</param>
/// <param name="Points">What its points are called.</param>
internal sealed record SeriesSeen(string Axis, string At, IReadOnlyList<string> Points);
