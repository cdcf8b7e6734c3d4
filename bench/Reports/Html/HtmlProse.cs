namespace Bench.Reports.Html;

/// <summary>A sentence or a paragraph.</summary>
/// <param name="Spans">Its pieces.</param>
public sealed record HtmlProse(IReadOnlyList<HtmlSpan> Spans)
{
    /// <summary>Text without links.</summary>
    public static HtmlProse Of(string text) => new([new HtmlSpan(text)]);
}
