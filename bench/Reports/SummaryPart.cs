namespace Bench.Reports;

/// <summary>A part of the summary, in plain words without any markup.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Sentences">One finding each.</param>
internal sealed record SummaryPart(string Title, IReadOnlyList<string> Sentences);
