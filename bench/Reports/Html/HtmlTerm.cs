namespace Bench.Reports.Html;

/// <summary>A word that a reader may not know.</summary>
/// <param name="Term">The word.</param>
/// <param name="Meaning">What it means here.</param>
public sealed record HtmlTerm(string Term, string Meaning);
