using Bench.Reports;
using Bench.Reports.Charts;
using Bench.Tests;
using Bench.Tests.Reports;
using Microsoft.Playwright;

namespace Browser.Tests;

public sealed class ChartFileTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_chart_is_shown_as_a_picture_by_itself_on_any_ground(ColorScheme scheme)
    {
        var record = RecordBuilder.Small();
        var charts = ChartFile.Of(record, RunFindings.Of(record));
        var document = Path.Combine(_folder.Path, "page.html");
        ChartFile.WriteAll(charts, document);
        await File.WriteAllTextAsync(document, string.Concat(charts.Select(static chart => $"<img src='{chart.Path}'><img src='{chart.NarrowPath}'>")));

        await using var open = await chromium.OpenAsync(document, 800, scheme);

        charts.Count.ShouldBe(3);
        open.Complaints.ShouldBeEmpty();
        open.Requests.Count.ShouldBe(1 + (2 * charts.Count));
        (await open.Page.EvaluateAsync<int[]>("[...document.images].map(image => image.naturalWidth)"))
            .ShouldBe(Enumerable.Repeat(new[] { Svg.Wide + 24, Svg.Narrow + 24 }, charts.Count).SelectMany(static widths => widths));
    }
}
