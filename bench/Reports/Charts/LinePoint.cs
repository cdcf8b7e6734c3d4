namespace Bench.Reports.Charts;

/// <summary>A point of a line.</summary>
/// <param name="X">Along the axis.</param>
/// <param name="Y">The value.</param>
/// <param name="Range">Its interval; null where it has none.</param>
/// <param name="Hint">What the mouse is told.</param>
internal sealed record LinePoint(double X, double Y, (double Low, double High)? Range, string Hint);
