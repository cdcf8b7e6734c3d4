namespace Bench.Reports.Charts;

/// <summary>What a mark or a filling stands for.</summary>
/// <param name="Name">In words.</param>
/// <param name="Draw">Draws the sample of it, with its middle at the place given.</param>
internal sealed record LegendEntry(string Name, Action<Canvas, double, double> Draw)
{
    private const double Sample = 24;
    private const double Gap = 14;
    private const double RowHeight = 18;

    /// <summary>Draws entries one after another, in as many rows as they take.</summary>
    public static void DrawAll(Canvas canvas, IEnumerable<LegendEntry> entries)
    {
        double x = 2;
        var y = canvas.Height + (RowHeight / 2);
        foreach (var entry in entries)
        {
            var text = Canvas.Fit(entry.Name, canvas.Width - Sample - Gap);
            var width = Sample + Canvas.WidthOf(text);
            if (x > 2 && x + width > canvas.Width)
            {
                (x, y) = (2, y + RowHeight);
            }

            entry.Draw(canvas, x + (Sample / 2) - 3, y);
            canvas.Text(x + Sample, y, text);
            x += width + Gap;
        }

        canvas.Height = y + (RowHeight / 2) + 6;
    }
}
