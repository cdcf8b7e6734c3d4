using System.Globalization;
using System.Net;
using System.Text;

namespace Bench.Reports.Charts;

/// <summary>Writes the shapes of an SVG. Looks are CSS classes, so that a page and a file, light and dark, share one drawing.</summary>
/// <param name="width">In pixels of the drawing.</param>
internal sealed class Canvas(double width)
{
    /// <summary>The height of ordinary text in pixels: readable where a drawing is shown in its own size.</summary>
    public const double TextSize = 12;

    // No font is known here: as wide as the widest of the usual sans-serif ones are on average, so that text fits with any.
    private const double LetterWidth = 0.62;
    private const double IdeographWidth = 1.05;

    // Below this, labels get lines of their own, because beside a plot they would leave it no room.
    private const double NarrowBelow = 500;

    private readonly StringBuilder _shapes = new();

    public double Width => width;

    /// <summary>How much of the height is taken so far.</summary>
    public double Height { get; set; }

    public bool IsNarrow => width < NarrowBelow;

    /// <summary>About how wide a text is.</summary>
    public static double WidthOf(string text) =>
        text.EnumerateRunes().Sum(static rune => rune.Value < 0x2000 ? LetterWidth : IdeographWidth) * TextSize;

    /// <summary>As much of a text as fits.</summary>
    public static string Fit(string text, double room)
    {
        if (WidthOf(text) <= room)
        {
            return text;
        }

        var letters = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToArray();
        var count = letters.LastOrDefault(letter => WidthOf(text[..letter]) + IdeographWidth * TextSize <= room);
        return text[..count] + "…";
    }

    /// <summary>Text on a line whose middle is at <paramref name="y"/>.</summary>
    public void Text(double x, double y, string text, string look = "", string anchor = "start") =>
        Add($"<text x=\"{N(x)}\" y=\"{N(y + (TextSize * 0.36))}\"{Class(look)}{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}>{Escape(text)}</text>");

    public void Line(double fromX, double fromY, double toX, double toY, string look) =>
        Add($"<path d=\"M{N(fromX)} {N(fromY)}L{N(toX)} {N(toY)}\"{Class(look)}/>");

    /// <summary>A line through points.</summary>
    public void Line(IEnumerable<(double X, double Y)> points, string look, string? dash) =>
        Add($"<path d=\"M{string.Join('L', points.Select(static point => $"{N(point.X)} {N(point.Y)}"))}\"{Class(look)}{(dash is null ? "" : $" stroke-dasharray=\"{dash}\"")}/>");

    public void Box(double x, double y, double boxWidth, double boxHeight, string look) =>
        Add($"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(boxWidth)}\" height=\"{N(boxHeight)}\"{Class(look)}/>");

    /// <summary>The mark of a series.</summary>
    public void Mark(double x, double y, SeriesLook look, string? hint = null) =>
        Add($"<use href=\"#{look.Mark}\" x=\"{N(x)}\" y=\"{N(y)}\" class=\"m {look.Colour}\"{Closed("use", hint)}");

    /// <summary>Shapes that are one thing, about which the mouse is told one thing.</summary>
    public void Group(string? hint, Action draw)
    {
        if (hint is null || IsNarrow)
        {
            draw();
            return;
        }

        Add($"<g><title>{Escape(hint)}</title>");
        draw();
        Add("</g>");
    }

    /// <summary>Everything drawn.</summary>
    public override string ToString() => _shapes.ToString();

    /// <summary>A number as SVG has it, to the tenth of a pixel.</summary>
    public static string N(double number) => (Math.Round(number, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Escape(string text) => WebUtility.HtmlEncode(new string([.. text.Where(static letter => !char.IsControl(letter))]));

    // What the mouse is told; the table has it for everybody else, and a phone has no mouse.
    private string Closed(string element, string? hint) => hint is null || IsNarrow ? "/>" : $"><title>{Escape(hint)}</title></{element}>";

    private static string Class(string look) => look.Length == 0 ? "" : $" class=\"{look}\"";

    private void Add(string shape) => _shapes.Append(shape).Append('\n');
}
