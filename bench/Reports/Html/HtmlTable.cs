namespace Bench.Reports.Html;

/// <summary>A table that can be sorted by any column.</summary>
/// <param name="Caption">What it is of.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, as they are sorted at first.</param>
/// <param name="IsProse">Whether its words run on to further lines, so that it fits any screen; otherwise it is scrolled where it does not fit.</param>
public sealed record HtmlTable(string Caption, IReadOnlyList<HtmlColumn> Columns, IReadOnlyList<HtmlRow> Rows, bool IsProse = false);
