namespace Bench.Reports.Charts;

/// <summary>A chart as SVG: within a page, or as a file of its own.</summary>
internal static class Svg
{
    /// <summary>The width at which a chart is drawn where there is room.</summary>
    public const int Wide = 760;

    /// <summary>The width at which it is drawn for a phone: not scaled down, or its text could not be read.</summary>
    public const int Narrow = 360;

    /// <summary>What the classes of a chart look like.</summary>
    public static string Style { get; } = EmbeddedText.Of("chart.css");

    /// <summary>The patterns that fill bars, and the marks: once for all charts of a document.</summary>
    public static string Definitions { get; } =
        $"""<defs>{SeriesLook.Marks}<pattern id="k1" width="6" height="6" patternUnits="userSpaceOnUse"><path class="f1" d="M0 0h6v6h-6z"/><path class="stripe" d="M-1 1L1 -1M0 6L6 0M5 7L7 5"/></pattern><pattern id="k2" width="5" height="5" patternUnits="userSpaceOnUse"><path class="f2" d="M0 0h5v5h-5z"/><path class="stripe" d="M2.5 1.5v2"/></pattern></defs>""";

    // A file is shown on grounds that it does not know, so it brings its own, with a margin.
    private const int Margin = 12;
    private const int TitleHeight = 22;

    /// <summary>For a page that has the style and the patterns.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="width">At which width.</param>
    /// <param name="id">An ID that no other drawing of the page has.</param>
    public static string Inline(IChart chart, int width, string id)
    {
        var canvas = Drawn(chart, width);
        return $"""
            <svg viewBox="0 0 {width} {Canvas.N(canvas.Height)}" role="img" aria-labelledby="{id}-t {id}-d"><title id="{id}-t">{Canvas.Escape(chart.Title)}</title><desc id="{id}-d">{Canvas.Escape(chart.Description)}</desc>
            {canvas}</svg>
            """;
    }

    /// <summary>As a file that needs nothing beside it.</summary>
    public static string File(IChart chart, int width)
    {
        var canvas = Drawn(chart, width);
        var (whole, height) = (width + (2 * Margin), canvas.Height + (2 * Margin) + TitleHeight);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{Canvas.N(height)}" viewBox="0 0 {whole} {Canvas.N(height)}" role="img" aria-labelledby="t d"><title id="t">{Canvas.Escape(chart.Title)}</title><desc id="d">{Canvas.Escape(chart.Description)}</desc>
            <style>{Style}</style>{Definitions}
            <rect width="{whole}" height="{Canvas.N(height)}" rx="6" fill="var(--ground)"/>
            <text x="{Margin}" y="{Margin + 12}" class="row">{Canvas.Escape(Canvas.Fit(chart.Title, width))}</text>
            <g transform="translate({Margin} {Margin + TitleHeight})">
            {canvas}</g>
            </svg>

            """;
    }

    private static Canvas Drawn(IChart chart, int width)
    {
        var canvas = new Canvas(width);
        chart.Draw(canvas);
        return canvas;
    }
}
