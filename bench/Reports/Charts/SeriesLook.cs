namespace Bench.Reports.Charts;

/// <summary>How a series looks: by colour, by mark and by dash, any of which is enough to tell it from its neighbours.</summary>
/// <param name="Colour">The CSS class of its colour.</param>
/// <param name="Shape">Which mark.</param>
internal sealed record SeriesLook(string Colour, int Shape)
{
    /// <summary>How many colours there are, as chart.css has them: those of Okabe and Ito, which colour-blind people tell apart.</summary>
    public const int Colours = 7;

    /// <summary>How many marks there are: not as many as colours, so that two series that share one do not share the other.</summary>
    public const int Shapes = 8;

    // Circle, square, triangle, diamond, the triangle upside down, cross, hexagon, star; the floor's bar. Around 0, some 9 pixels wide.
    private static readonly string[] s_marks =
    [
        "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
        "M-3.8-3.8h7.6v7.6h-7.6z",
        "M0-5.2l5 9h-10z",
        "M0-5.9l5.9 5.9-5.9 5.9-5.9-5.9z",
        "M0 5.2l5-9h-10z",
        "M-1.8-5h3.6v3.2h3.2v3.6h-3.2v3.2h-3.6v-3.2h-3.2v-3.6h3.2z",
        "M-2.7-5h5.4l2.7 5-2.7 5h-5.4l-2.7-5z",
        "M0-5.9l1.8 4.1 4.1 1.8-4.1 1.8-1.8 4.1-1.8-4.1-4.1-1.8 4.1-1.8z",
        "M-1.4-5.4h2.8v10.8h-2.8z",
    ];

    private static readonly string?[] s_dashes = [null, "7 3", "2 3", "9 3 2 3", "12 4", "4 2", "9 3 2 3 2 3", "1 4"];

    /// <summary>The look of the floor: of the colour of text, because it does not compete.</summary>
    public static SeriesLook Floor { get; } = new("cf", Shapes);

    /// <summary>How lines of this series are dashed; null where they are not.</summary>
    public string? Dash => Shape < Shapes ? s_dashes[Shape] : "3 3";

    public static SeriesLook Of(int index) => new($"c{index % Colours}", index % Shapes);

    /// <summary>The ID of its mark among <see cref="Marks"/>.</summary>
    public string Mark => MarkOf(Shape);

    /// <summary>All marks as paths, for the definitions of a document.</summary>
    public static string Marks => string.Concat(s_marks.Select(static (path, shape) => $"<path id=\"{MarkOf(shape)}\" d=\"{path}\"/>"));

    private static string MarkOf(int shape) => $"m{shape}";
}
