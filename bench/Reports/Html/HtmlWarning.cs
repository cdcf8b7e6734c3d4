namespace Bench.Reports.Html;

/// <summary>Something that must be known before a figure is believed.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Text">What it is.</param>
public sealed record HtmlWarning(string Title, string Text);
