namespace Bench.Reports.Charts;

/// <summary>Stacked bars in groups, each group on a scale of its own from zero, because a message and a thousand of them share none.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What is to be seen.</param>
/// <param name="Kinds">What the parts of a bar are.</param>
/// <param name="Groups">The groups, in reading order.</param>
/// <param name="IsStepped">Whether the parts of a bar are drawn one beneath the other, so that one which takes away can be seen.</param>
internal sealed record BarChart(
    string Title, string Description, IReadOnlyList<string> Kinds, IReadOnlyList<BarGroup> Groups, bool IsStepped = false) : IChart
{
    private const double TitleLine = 20;
    private const double Row = 20;
    private const double Step = 8;
    private const double Gap = 26;

    public void Draw(Canvas canvas)
    {
        LegendEntry.DrawAll(canvas, Kinds.Select(static (name, kind) =>
            new LegendEntry(name, (target, x, y) => Fill(target, x - 7, y - 5.5, 14, 11, kind))));
        var columns = canvas.IsNarrow || Groups.Count < 2 ? 1 : 2;
        var width = (canvas.Width - (Gap * (columns - 1))) / columns;
        foreach (var line in Groups.Chunk(columns))
        {
            var top = canvas.Height;
            for (var column = 0; column < line.Length; column++)
            {
                DrawGroup(canvas, line[column], column * (width + Gap), top, width);
            }

            canvas.Height = top + line.Max(group => TitleLine + (group.Bars.Count * RowHeight)) + 8;
        }
    }

    private double RowHeight => IsStepped ? (Step * Kinds.Count) + 8 : Row;

    // The classes fill with patterns as well as colours, so that kinds are told apart without colour, too.
    private static void Fill(Canvas canvas, double x, double y, double width, double height, int kind) =>
        canvas.Box(x, y, width, height, $"bar k{kind}");

    private void DrawGroup(Canvas canvas, BarGroup group, double left, double top, double width)
    {
        canvas.Text(left + 2, top + (TitleLine / 2), Canvas.Fit(group.Label, width - 4), "row");
        var labels = Math.Min(width * 0.42, 10 + group.Bars.Select(static bar => Canvas.WidthOf(bar.Label)).DefaultIfEmpty().Max());
        var says = Math.Min(width * 0.4, 10 + group.Bars.Select(static bar => Canvas.WidthOf(bar.Says)).DefaultIfEmpty().Max());
        var axis = Axis.Linear(group.Bars.SelectMany(static bar => bar.Segments).SelectMany(static segment => new[] { segment.From, segment.To, segment.Range?.Low ?? segment.To, segment.Range?.High ?? segment.To }), 1);
        var plot = width - labels - says;
        for (var row = 0; row < group.Bars.Count; row++)
        {
            var (bar, y) = (group.Bars[row], top + TitleLine + (row * RowHeight));
            canvas.Text(left + 2, y + (RowHeight / 2), Canvas.Fit(bar.Label, labels - 6));
            canvas.Group(bar.Hint, () => DrawSegments(bar, y));
            var end = bar.Segments.Count == 0 ? 0 : bar.Segments.Max(static segment => Math.Max(Math.Max(segment.From, segment.To), segment.Range?.High ?? segment.To));
            canvas.Text(X(end) + 6, y + (RowHeight / 2), Canvas.Fit(bar.Says, says - 6), "tick");
        }

        canvas.Line(X(0), top + TitleLine, X(0), top + TitleLine + (group.Bars.Count * RowHeight), "one");

        void DrawSegments(Bar bar, double y)
        {
            foreach (var segment in bar.Segments)
            {
                var (from, to) = (X(Math.Min(segment.From, segment.To)), X(Math.Max(segment.From, segment.To)));
                var (upper, height) = IsStepped ? (y + 4 + (segment.Kind * Step), Step) : (y + 3, Row - 6);
                Fill(canvas, from, upper, Math.Max(to - from, 0.6), height, segment.Kind);
                if (segment.Range is { } range)
                {
                    canvas.Line(X(range.Low), upper + (height / 2), X(range.High), upper + (height / 2), "whisker");
                }
            }
        }

        double X(double value) => left + labels + (plot * axis.At(value));
    }
}
