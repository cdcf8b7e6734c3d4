namespace Bench.Reports.Html;

/// <summary>A chart with the table of what it shows.</summary>
/// <param name="Title">What it shows, in a line.</param>
/// <param name="Reading">How it is to be read.</param>
/// <param name="Wide">The drawing for a wide page, as SVG.</param>
/// <param name="Narrow">The drawing for a narrow one.</param>
/// <param name="Table">Every figure in it.</param>
public sealed record HtmlChart(string Title, string Reading, string Wide, string Narrow, HtmlTable Table);
