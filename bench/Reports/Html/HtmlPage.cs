namespace Bench.Reports.Html;

/// <summary>All that the page shows, in the order in which it is read: what the components render and nothing else.</summary>
/// <param name="Title">What was compared.</param>
/// <param name="Lead">Where, when and how much of it, each a line.</param>
/// <param name="Warnings">What must be known first.</param>
/// <param name="Terms">The words of the page.</param>
/// <param name="Sections">The rest: findings first, raw cells last.</param>
public sealed record HtmlPage(
    string Title, IReadOnlyList<string> Lead, IReadOnlyList<HtmlWarning> Warnings, IReadOnlyList<HtmlTerm> Terms, IReadOnlyList<HtmlSection> Sections);
