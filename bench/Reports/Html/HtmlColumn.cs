namespace Bench.Reports.Html;

/// <summary>A column of a table.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="IsNumber">Whether it is of numbers, which stand at the right.</param>
public sealed record HtmlColumn(string Heading, bool IsNumber = true);
