namespace Bench.Reports;

/// <summary>A column of a table, whatever the table is written as.</summary>
/// <typeparam name="T">What a row is of.</typeparam>
/// <param name="Heading">What stands above it.</param>
/// <param name="Of">What stands in a row.</param>
/// <param name="IsWords">Whether it is of words; otherwise of numbers.</param>
internal sealed record Column<T>(string Heading, Func<T, string> Of, bool IsWords = false);
