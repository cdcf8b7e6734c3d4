using Bench.Records;

namespace Bench.Reports.Markdown;

/// <summary>Protocols in a browser as a table.</summary>
internal static class BrowserTable
{
    public static void Write(MarkdownText text, LoadSection load)
    {
        text.Paragraph($"{load.Browser!.Browser}. {BrowserWords.Reading}");
        text.Table(
            ["contender", "wire", "what", "rate", "p50", "p99", "p50 without", "p99 without", "browser adds at p50", "at p99", "B up", "B down", "B without", "requests", "remarks"],
            ["contender", "wire", "what", "remarks"],
            load.Browser.Runs.Select(run => (IReadOnlyList<string>)
            [
                BrowserWords.Name(run),
                run.Wire,
                BrowserWords.What(run.Measure),
                LoadWords.Rate(run.Rate),
                LatencyWords.At(run.Latency, BrowserWords.Median),
                LatencyWords.At(run.Latency, BrowserWords.Tail),
                BrowserWords.Without(run, load, BrowserWords.Median),
                BrowserWords.Without(run, load, BrowserWords.Tail),
                BrowserWords.Adds(run, load, BrowserWords.Median),
                BrowserWords.Adds(run, load, BrowserWords.Tail),
                PushWords.PerDelivery(run.BytesUp),
                PushWords.PerDelivery(run.BytesDown),
                BrowserWords.BytesWithout(run, load),
                PushWords.PerDelivery(run.Requests),
                BrowserWords.Caveat(run) ?? CellWords.Nothing,
            ]));
        text.Bullets(BrowserWords.Remarks(load));
    }
}
