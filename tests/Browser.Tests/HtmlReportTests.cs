using Bench.Records;
using Bench.Reports;
using Bench.Reports.Html;
using Bench.Tests;
using Bench.Tests.Reports;
using Microsoft.Playwright;

namespace Browser.Tests;

public sealed class HtmlReportTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    // Text smaller than this is hard to read.
    private const double LeastText = 11;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, int> Everywhere => new()
    {
        { "small", 400 }, { "small", 800 }, { "small", 1600 },
        { "full", 400 }, { "full", 800 }, { "full", 1600 },
    };

    [SkippableTheory]
    [MemberData(nameof(Everywhere))]
    public async Task Nothing_is_complained_of_nothing_is_asked_for_and_nothing_overlaps(string record, int width)
    {
        await using var open = await OpenAsync(record, width);
        foreach (var summary in await open.Page.Locator("summary").AllAsync())
        {
            await summary.EvaluateAsync("summary => summary.parentElement.open = true");
        }

        open.Complaints.ShouldBeEmpty();
        open.Requests.ShouldHaveSingleItem().ShouldStartWith("file:");
        (await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        (await open.FindAsync(Script.BlocksThatOverlap)).ShouldBeEmpty();
        (await open.FindAsync(Script.TextsThatOverlap)).ShouldBeEmpty();
        (await open.FindAsync(Script.TextsOutside)).ShouldBeEmpty();
        (await open.Page.EvaluateAsync<double>(Script.SmallestText)).ShouldBeGreaterThanOrEqualTo(LeastText);
    }

    [SkippableFact]
    public async Task Every_link_leads_to_something_and_every_id_is_there_once()
    {
        await using var open = await OpenAsync("small", 800);

        (await open.FindAsync(Script.LinksToNowhere)).ShouldBeEmpty();
        (await open.FindAsync(Script.IdsTwice)).ShouldBeEmpty();
        (await open.Page.Locator("a[href^='#']").CountAsync()).ShouldBeGreaterThan(50);
    }

    [SkippableFact]
    public async Task A_table_is_sorted_with_the_keyboard_alone()
    {
        await using var open = await OpenAsync("small", 800);
        var heading = open.Page.Locator("#workload-chat-send > .scroll th", new PageLocatorOptions { HasText = "mean per exchange" });
        const string Keys = "[...document.querySelectorAll('#workload-chat-send > .scroll tbody tr')].map(row => String(key(row.cells[5])))";

        await heading.Locator("button").FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        (await heading.GetAttributeAsync("aria-sort")).ShouldBe("ascending");
        var rising = (await open.FindAsync(Keys)).Select(double.Parse).ToArray();
        await open.Page.Keyboard.PressAsync("Enter");
        (await heading.GetAttributeAsync("aria-sort")).ShouldBe("descending");
        var falling = (await open.FindAsync(Keys)).Select(double.Parse).ToArray();

        rising.ShouldBe(rising.Order());
        falling.ShouldBe(rising.OrderDescending());
        rising.Distinct().Count().ShouldBeGreaterThan(5);
    }

    [SkippableFact]
    public async Task Every_chart_that_is_seen_has_a_name_a_description_and_a_table()
    {
        await using var open = await OpenAsync("small", 1600);

        (await open.FindAsync(Script.ChartsWithoutWords)).ShouldBeEmpty();
        (await open.Page.Locator("figure").CountAsync()).ShouldBeGreaterThanOrEqualTo(7);
        (await open.Page.Locator("figure:has(details table)").CountAsync()).ShouldBe(await open.Page.Locator("figure").CountAsync());
    }

    [SkippableFact]
    public async Task On_paper_everything_is_open_and_black_on_white()
    {
        await using var open = await OpenAsync("small", 800, ColorScheme.Dark);
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await open.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");

        (await open.Page.Locator("details:not([open])").CountAsync()).ShouldBe(0);
        (await open.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
        (await open.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('svg text')).fill")).ShouldBe("rgb(0, 0, 0)");
    }

    [SkippableFact]
    public async Task Light_and_dark_differ_and_text_stands_out_in_both()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var open = await OpenAsync("small", 800, scheme);
            var ground = await open.Page.EvaluateAsync<double>(Script.Lightness("document.documentElement", "backgroundColor"));
            var text = await open.Page.EvaluateAsync<double>(Script.Lightness("document.querySelector('svg text')", "fill"));

            (ground > 0.5).ShouldBe(scheme == ColorScheme.Light);
            Math.Abs(ground - text).ShouldBeGreaterThan(0.7);
        }
    }

    [SkippableFact]
    public async Task What_looks_like_markup_in_a_record_is_shown_and_not_obeyed()
    {
        const string Hostile = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";
        var record = RecordBuilder.Small() with { Incomplete = Hostile, Command = Hostile };
        record = record with { Cells = [.. record.Cells, new RecordBuilder().Without("chat-send", "\"><b>grpc", "tcp", CellStatus.Failed, Hostile).Build().Cells[0]] };

        await using var open = await OpenAsync(record, 800);

        (await open.Page.TitleAsync()).ShouldStartWith("Protocols compared");
        open.Complaints.ShouldBeEmpty();
        open.Requests.Count.ShouldBe(1);
        (await open.Page.Locator("header .warning").First.TextContentAsync())!.ShouldContain(Hostile);
        (await open.Page.Locator("img, main b").CountAsync()).ShouldBe(0);
    }

    private async Task<OpenPage> OpenAsync(string record, int width, ColorScheme scheme = ColorScheme.Light) =>
        await OpenAsync(record == "full" ? FullRecord.Make() : RecordBuilder.Small() with { Load = LoadSamples.Of("rest-json", "websocket-json", "grpc") }, width, scheme);

    private async Task<OpenPage> OpenAsync(RunRecord record, int width, ColorScheme scheme = ColorScheme.Light)
    {
        var file = Path.Combine(_folder.Path, "report.html");
        await File.WriteAllTextAsync(file, await HtmlReport.OfAsync(record, RunFindings.Of(record)));
        return await chromium.OpenAsync(file, width, scheme);
    }
}
