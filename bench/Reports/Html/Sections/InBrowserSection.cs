using Bench.Records;

namespace Bench.Reports.Html.Sections;

/// <summary>Protocols in a browser, beside the same protocols without one.</summary>
internal static class InBrowserSection
{
    private static readonly HtmlColumn[] s_columns =
    [
        new("contender", false), new("wire", false), new("what", false), new("rate"), new("p50"), new("p99"), new("p50 without"), new("p99 without"),
        new("browser adds at p50"), new("at p99"), new("bytes up"), new("bytes down"), new("bytes without"), new("requests"), new("remark", false),
    ];

    public static HtmlSection Of(RunRecord record)
    {
        var load = record.Load ?? LoadSection.None;
        return load.Browser is { } browser
            ? new HtmlSection("browser", "In a browser")
            {
                Text = [HtmlProse.Of($"{browser.Browser}. {BrowserWords.Reading}"), .. BrowserWords.Remarks(load).Select(HtmlProse.Of)],
                Tables = [new HtmlTable("Latency, bytes and requests in the browser and without", s_columns, [.. browser.Runs.Select(run => Row(run, load))])],
            }
            : new HtmlSection("browser", "In a browser") { Text = Figures.NotMeasured("protocols in a browser", "‘bench browser’ measures them.") };
    }

    private static HtmlRow Row(BrowserRecord run, LoadSection load) => new(
        [
            BrowserWords.Name(run),
            run.Wire,
            BrowserWords.What(run.Measure),
            LoadWords.Rate(run.Rate),
            Figures.Quantile(run.Latency, BrowserWords.Median),
            Figures.Quantile(run.Latency, BrowserWords.Tail),
            Figures.Words(BrowserWords.Without(run, load, BrowserWords.Median), run.Reference),
            Figures.Words(BrowserWords.Without(run, load, BrowserWords.Tail), run.Reference),
            BrowserWords.Adds(run, load, BrowserWords.Median),
            BrowserWords.Adds(run, load, BrowserWords.Tail),
            PushWords.PerDelivery(run.BytesUp),
            PushWords.PerDelivery(run.BytesDown),
            BrowserWords.BytesWithout(run, load),
            PushWords.PerDelivery(run.Requests),
            BrowserWords.Caveat(run) ?? CellWords.Nothing,
        ],
        run.Id);
}
