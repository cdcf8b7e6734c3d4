namespace Bench.Reports.Charts;

/// <summary>Dots with their intervals on a logarithmic axis: a row for each thing, a line in it for each series.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What is to be seen.</param>
/// <param name="AxisLabel">What the axis counts.</param>
/// <param name="Series">The series, each with its look.</param>
/// <param name="Rows">The rows, from the top.</param>
internal sealed record DotChart(
    string Title,
    string Description,
    string AxisLabel,
    IReadOnlyList<(string Name, SeriesLook Look)> Series,
    IReadOnlyList<DotRow> Rows) : IChart
{
    private const double Lane = 11;
    private const double Padding = 5;
    private const double LabelLine = 18;
    private const double TickRoom = 52;
    private const double RightMargin = 14;

    public void Draw(Canvas canvas)
    {
        LegendEntry.DrawAll(canvas, Series.Select(static series =>
            new LegendEntry(series.Name, (target, x, y) => target.Mark(x, y, series.Look))));
        var gutter = canvas.IsNarrow ? 8 : Math.Min(200, 12 + Rows.Select(static row => Canvas.WidthOf(row.Label)).DefaultIfEmpty().Max());
        var plot = canvas.Width - gutter - RightMargin;
        var axis = Axis.Log(
            Rows.SelectMany(static row => row.Dots).SelectMany(static dot => new[] { dot.Estimate.Low, dot.Estimate.High }).Append(1), (int)(plot / TickRoom));
        var top = canvas.Height + LabelLine;
        var height = Rows.Count * RowHeight(canvas);

        canvas.Height = top;
        for (var index = 0; index < Rows.Count; index++)
        {
            if (index % 2 == 0)
            {
                canvas.Box(0, canvas.Height, canvas.Width, RowHeight(canvas), "band");
            }

            canvas.Height += RowHeight(canvas);
        }

        DrawGrid(canvas, axis, top, height, X);
        canvas.Height = top;
        foreach (var row in Rows)
        {
            DrawRow(canvas, row, gutter, X);
            canvas.Height += RowHeight(canvas);
        }

        canvas.Text(gutter + (plot / 2), canvas.Height + (LabelLine * 1.5), AxisLabel, "axis", "middle");
        canvas.Height += LabelLine * 2.2;

        double X(double value) => gutter + (plot * axis.At(value));
    }

    private static void DrawGrid(Canvas canvas, Axis axis, double top, double height, Func<double, double> x)
    {
        foreach (var tick in axis.Ticks)
        {
            canvas.Line(x(tick), top, x(tick), top + height, tick == 1 ? "one" : "grid");
            var label = $"{tick:0.###}×";
            canvas.Text(x(tick), top - (LabelLine / 2), label, "tm");
            canvas.Text(x(tick), top + height + (LabelLine / 2), label, "tm");
        }
    }

    private double RowHeight(Canvas canvas) => (Math.Max(1, Series.Count) * Lane) + (2 * Padding) + (canvas.IsNarrow ? LabelLine : 0);

    private void DrawRow(Canvas canvas, DotRow row, double gutter, Func<double, double> x)
    {
        var lanes = canvas.Height + Padding + (canvas.IsNarrow ? LabelLine : 0);
        canvas.Text(
            4,
            canvas.IsNarrow ? canvas.Height + (LabelLine / 2) + 2 : canvas.Height + (RowHeight(canvas) / 2),
            Canvas.Fit(row.Label, canvas.IsNarrow ? canvas.Width - 8 : gutter - 8),
            "row");
        for (var lane = 0; lane < Series.Count; lane++)
        {
            var y = lanes + (Lane * (lane + 0.5));
            foreach (var (_, estimate, hint) in row.Dots.Where(dot => dot.Series == Series[lane].Name))
            {
                canvas.Line(x(estimate.Low), y, x(estimate.High), y, $"range {Series[lane].Look.Colour}");
                canvas.Mark(x(estimate.Median), y, Series[lane].Look, hint);
            }
        }
    }
}
