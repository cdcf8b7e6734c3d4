using Bench.Commands;
using Bench.Records;
using Bench.Reports.Charts;

namespace Bench.Reports.Html;

/// <summary>What figures look like in the tables of the page.</summary>
internal static class Figures
{
    public static HtmlCell Nothing { get; } = new(CellWords.Nothing);

    /// <summary>A figure in words; where there is none, there is nothing to lead anywhere.</summary>
    public static HtmlCell Words(string words, string? source) => words == CellWords.Nothing ? Nothing : new HtmlCell(words, source);

    /// <summary>A table of these columns, whose rows have IDs.</summary>
    public static HtmlTable Table<T>(string caption, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, Func<T, string> id) => new(
        caption,
        [.. columns.Select(static column => new HtmlColumn(column.Heading, !column.IsWords))],
        [.. rows.Select(row => new HtmlRow([.. columns.Select(column => new HtmlCell(column.Of(row)))], id(row)))]);

    /// <summary>A chart in both of its widths, with its table.</summary>
    public static HtmlChart Chart(IChart chart, string id, string reading, HtmlTable table) =>
        new(chart.Title, reading, Svg.Inline(chart, Svg.Wide, $"{id}-w"), Svg.Inline(chart, Svg.Narrow, $"{id}-n"), table);

    /// <summary>A ratio with its interval; undecided where there is none.</summary>
    public static HtmlCell Multiple(Estimate? estimate, string? source) =>
        estimate is null ? new HtmlCell(CellWords.Undecided) : new HtmlCell(Format.Multiple(estimate), source);

    /// <summary>A time with its interval; undecided where there is none.</summary>
    public static HtmlCell Time(Estimate? estimate, string? source) =>
        estimate is null ? new HtmlCell(CellWords.Undecided) : new HtmlCell(Format.Time(estimate), source);

    /// <summary>A time.</summary>
    public static HtmlCell Time(double? nanoseconds, string? source = null) =>
        nanoseconds is { } time ? new HtmlCell(Format.Time(time), source) : Nothing;

    /// <summary>A whole number.</summary>
    public static HtmlCell Count(double? count, string? source = null) =>
        count is { } number ? new HtmlCell(Format.Count(number), source) : Nothing;

    /// <summary>The mean time of a cell with its interval.</summary>
    public static HtmlCell Mean(MeanTime? time, string? source) => time switch
    {
        null => Nothing,
        { Low: { } low, High: { } high, Value: var mean } => Time(new Estimate(mean, low, high), source),
        { Value: var mean } => Time(mean, source),
    };

    /// <summary>A quantile of latencies that were kept; – where it was not.</summary>
    public static HtmlCell Quantile(LatencyRecord latency, double quantile) => Time(DeliveryChart.At(latency, quantile));

    /// <summary>What a section says that has nothing to show.</summary>
    public static IReadOnlyList<HtmlProse> NotMeasured(string what, string how) =>
        [HtmlProse.Of($"Not measured: this record has no {what}. {how}")];
}
