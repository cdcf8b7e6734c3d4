using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Bench.Reports.Html;

/// <summary>What the page has beside its components: style, script, links.</summary>
internal static partial class HtmlText
{
    // What is below is ASCII, where markup is, and control characters.
    private const int FirstLetter = 0xA1;

    /// <summary>The style of page and charts.</summary>
    public static MarkupString Style { get; } = new($"<style>\n{Charts.Svg.Style}{EmbeddedText.Of("page.css")}</style>");

    /// <summary>The script, which only sorts tables and opens them for the printer: without it, everything is still there.</summary>
    public static MarkupString Script { get; } = new($"<script>\n{EmbeddedText.Of("page.js")}</script>");

    /// <summary>What all charts draw with.</summary>
    public static MarkupString Definitions { get; } = new($"<svg width=\"0\" height=\"0\" class=\"definitions\" aria-hidden=\"true\">{Charts.Svg.Definitions}</svg>");

    /// <summary>A link within the page. IDs of cells have slashes, which may stay.</summary>
    public static string Href(string id) => "#" + Uri.EscapeDataString(id).Replace("%2F", "/", StringComparison.Ordinal);

    /// <summary>A title as an ID.</summary>
    public static string Slug(string title) => NoWord().Replace(title.ToLowerInvariant(), "-").Trim('-');

    /// <summary>Letters beyond ASCII as themselves: the renderer writes each as an entity, three times as long, and none of them is markup.</summary>
    public static string Unescaped(string html) => Entity().Replace(
        html,
        static entity => int.Parse(entity.ValueSpan[3..^1], NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var letter && letter >= FirstLetter && Rune.IsValid(letter)
            ? new Rune(letter).ToString()
            : entity.Value);

    [GeneratedRegex("&#x([0-9A-F]{2,6});")]
    private static partial Regex Entity();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoWord();
}
