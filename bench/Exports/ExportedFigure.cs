namespace Bench.Exports;

/// <summary>One number of one cell, as dashboards know it. Of all of them less is better.</summary>
/// <param name="Cell">The cell's ID.</param>
/// <param name="Measure">The metric's ID, or what is measured.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Value">The number.</param>
/// <param name="Low">The lower bound of its interval; null where it is counted, not estimated.</param>
/// <param name="High">The upper bound.</param>
/// <param name="Remark">What a reader of the chart should know; null where there is nothing to say.</param>
internal sealed record ExportedFigure(string Cell, string Measure, string Unit, double Value, double? Low = null, double? High = null, string? Remark = null);
