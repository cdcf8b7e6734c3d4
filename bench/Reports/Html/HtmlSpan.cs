namespace Bench.Reports.Html;

/// <summary>A piece of text, plain: whatever is markup in it is shown, not obeyed.</summary>
/// <param name="Text">The text.</param>
/// <param name="Link">The ID of what it comes from on the same page; null where it comes from nowhere.</param>
public sealed record HtmlSpan(string Text, string? Link = null);
