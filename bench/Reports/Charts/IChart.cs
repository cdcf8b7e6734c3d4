namespace Bench.Reports.Charts;

/// <summary>A chart: data that can be drawn at any width. The same data and width give the same bytes.</summary>
internal interface IChart
{
    /// <summary>What it shows, in a line.</summary>
    string Title { get; }

    /// <summary>What is to be seen, for who can't see it.</summary>
    string Description { get; }

    /// <summary>Draws it.</summary>
    /// <param name="canvas">An empty canvas, whose width is given and whose height is what the chart takes.</param>
    void Draw(Canvas canvas);
}
