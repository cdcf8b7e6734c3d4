namespace Bench.Reports.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">In words.</param>
/// <param name="Look">How its marks look.</param>
/// <param name="Dash">How the line is dashed; null where it is not.</param>
/// <param name="Points">From left to right.</param>
internal sealed record LineSeries(string Name, SeriesLook Look, string? Dash, IReadOnlyList<LinePoint> Points);
