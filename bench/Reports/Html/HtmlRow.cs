namespace Bench.Reports.Html;

/// <summary>A row of a table.</summary>
/// <param name="Cells">One for each column.</param>
/// <param name="Id">What links to it name; null where none do.</param>
public sealed record HtmlRow(IReadOnlyList<HtmlCell> Cells, string? Id = null);
