namespace Bench.Reports.Html;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Link">The ID of what it comes from on the same page; null where it comes from nowhere.</param>
/// <param name="Note">What is said beneath it, smaller; null where there is no need to.</param>
public sealed record HtmlCell(string Text, string? Link = null, string? Note = null)
{
    /// <summary>Text that comes from nowhere.</summary>
    public static implicit operator HtmlCell(string text) => ToHtmlCell(text);

    /// <summary>Text that comes from nowhere.</summary>
    public static HtmlCell ToHtmlCell(string text) => new(text);
}
