using static Bench.Reports.Charts.Canvas;

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

    private const double Radius = 4.5;

    private static readonly string?[] s_dashes = [null, "7 3", "2 3", "9 3 2 3", "12 4", "4 2", "9 3 2 3 2 3", "1 4"];

    /// <summary>The look of the floor: of the colour of text, because it does not compete.</summary>
    public static SeriesLook Floor { get; } = new("cf", Shapes);

    /// <summary>How lines of this series are dashed; null where they are not.</summary>
    public string? Dash => Shape < Shapes ? s_dashes[Shape] : "3 3";

    public static SeriesLook Of(int index) => new($"c{index % Colours}", index % Shapes);

    /// <summary>The path of the mark.</summary>
    public string MarkAt(double x, double y) => Shape switch
    {
        0 => $"M{N(x - Radius)} {N(y)}a{N(Radius)} {N(Radius)} 0 1 0 {N(2 * Radius)} 0a{N(Radius)} {N(Radius)} 0 1 0 {N(-2 * Radius)} 0z",
        1 => Around(x, y, (-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
        2 => Around(x, y, (0, -1.15), (1.1, 0.85), (-1.1, 0.85)),
        3 => Around(x, y, (0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
        4 => Around(x, y, (0, 1.15), (1.1, -0.85), (-1.1, -0.85)),
        5 => Around(x, y, (-0.4, -1.1), (0.4, -1.1), (0.4, -0.4), (1.1, -0.4), (1.1, 0.4), (0.4, 0.4), (0.4, 1.1), (-0.4, 1.1), (-0.4, 0.4), (-1.1, 0.4), (-1.1, -0.4), (-0.4, -0.4)),
        6 => Around(x, y, (-0.6, -1.1), (0.6, -1.1), (1.2, 0), (0.6, 1.1), (-0.6, 1.1), (-1.2, 0)),
        7 => Around(x, y, (0, -1.3), (0.4, -0.4), (1.3, 0), (0.4, 0.4), (0, 1.3), (-0.4, 0.4), (-1.3, 0), (-0.4, -0.4)),
        _ => Around(x, y, (-0.3, -1.2), (0.3, -1.2), (0.3, 1.2), (-0.3, 1.2)),
    };

    private static string Around(double x, double y, params (double X, double Y)[] corners) =>
        $"M{string.Join('L', corners.Select(corner => $"{N(x + (corner.X * Radius))} {N(y + (corner.Y * Radius))}"))}z";
}
