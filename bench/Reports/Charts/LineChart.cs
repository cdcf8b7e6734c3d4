namespace Bench.Reports.Charts;

/// <summary>Lines over a logarithmic axis of named points, with values on a logarithmic axis; stretches of it are marked beneath.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What is to be seen.</param>
/// <param name="XLabel">What grows to the right.</param>
/// <param name="YLabel">What grows upwards.</param>
/// <param name="Ticks">The points of the axis, each with its name, rising.</param>
/// <param name="Value">How a value is written.</param>
/// <param name="Series">The lines.</param>
/// <param name="Spans">What is marked.</param>
internal sealed record LineChart(
    string Title,
    string Description,
    string XLabel,
    string YLabel,
    IReadOnlyList<(double X, string Name)> Ticks,
    Func<double, string> Value,
    IReadOnlyList<LineSeries> Series,
    IReadOnlyList<LineSpan> Spans) : IChart
{
    private const double Line = 18;
    private const double Inset = 18;
    private const double SpanHeight = 26;

    public void Draw(Canvas canvas)
    {
        LegendEntry.DrawAll(canvas, Series.Select(static series => new LegendEntry(series.Name, (target, x, y) =>
        {
            target.Line([(x - 10, y), (x + 10, y)], $"line {series.Look.Colour}", series.Dash);
            target.Mark(x, y, series.Look);
        })));
        canvas.Text(2, canvas.Height + (Line / 2), YLabel, "axis");
        var top = canvas.Height + Line + 4;
        var height = canvas.IsNarrow ? 220 : 280;
        var values = Axis.Log(Series.SelectMany(static series => series.Points)
            .SelectMany(static point => new[] { point.Y, point.Range?.Low ?? point.Y, point.Range?.High ?? point.Y }).Where(static value => value > 0), height / 32);
        var gutter = 10 + values.Ticks.Select(tick => Canvas.WidthOf(Value(tick))).DefaultIfEmpty().Max();
        var along = Axis.Of([.. Ticks.Select(static tick => tick.X)]);
        var plot = canvas.Width - gutter - (2 * Inset);
        foreach (var tick in values.Ticks)
        {
            canvas.Line(gutter, Y(tick), canvas.Width, Y(tick), "grid");
            canvas.Text(gutter - 6, Y(tick), Value(tick), "tick", "end");
        }

        foreach (var series in Series)
        {
            DrawSeries(canvas, series, X, Y);
        }

        canvas.Height = top + height;
        canvas.Line(gutter, canvas.Height, canvas.Width, canvas.Height, "one");
        DrawTicks(canvas, X);
        canvas.Height += Line;
        DrawSpans(canvas, X);
        canvas.Text(gutter + ((canvas.Width - gutter) / 2), canvas.Height + (Line / 2), XLabel, "axis", "middle");
        canvas.Height += Line + 4;

        double X(double value) => gutter + Inset + (plot * along.At(value));
        double Y(double value) => top + (height * (1 - values.At(value)));
    }

    private static void DrawSeries(Canvas canvas, LineSeries series, Func<double, double> x, Func<double, double> y)
    {
        // A logarithmic axis has no place for what is not above zero; the table has it.
        var points = series.Points.Where(static point => point.Y > 0).ToList();
        if (points.Count > 1)
        {
            canvas.Line(points.Select(point => (x(point.X), y(point.Y))), $"line {series.Look.Colour}", series.Dash);
        }

        foreach (var point in points)
        {
            if (point.Range is { Low: > 0 } range)
            {
                canvas.Line(x(point.X), y(range.Low), x(point.X), y(range.High), $"range {series.Look.Colour}");
            }

            canvas.Mark(x(point.X), y(point.Y), series.Look, point.Hint);
        }
    }

    // A name that would run into the one before it is left out; the table has it.
    private void DrawTicks(Canvas canvas, Func<double, double> x)
    {
        var free = 0.0;
        foreach (var (value, name) in Ticks)
        {
            var half = Canvas.WidthOf(name) / 2;
            var middle = Math.Min(x(value), canvas.Width - half);
            canvas.Line(x(value), canvas.Height, x(value), canvas.Height + 4, "one");
            if (middle - half >= free)
            {
                canvas.Text(middle, canvas.Height + (Line / 2) + 3, name, "tick", "middle");
                free = middle + half + 4;
            }
        }
    }

    private void DrawSpans(Canvas canvas, Func<double, double> x)
    {
        foreach (var span in Spans)
        {
            var text = Canvas.Fit(span.Says, canvas.Width - 4);
            var half = Canvas.WidthOf(text) / 2;
            var middle = Math.Clamp((x(span.From) + x(span.To)) / 2, half + 2, canvas.Width - half - 2);
            canvas.Text(middle, canvas.Height + 10, text, "", "middle");
            canvas.Line([(x(span.From), canvas.Height + 17), (x(span.From), canvas.Height + 21), (x(span.To), canvas.Height + 21), (x(span.To), canvas.Height + 17)], "span", null);
            canvas.Height += SpanHeight;
        }
    }
}
