using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bench.Claims;
using Bench.Records;
using Bench.Reports;
using Bench.Reports.Html;
using FsCheck;
using FsCheck.Fluent;

namespace Bench.Tests.Reports.Html;

public class HtmlReportTests
{
    // What a page may weigh: it is mailed about, and opened on phones.
    private const int MostBytes = 1_500_000;

    [Fact]
    public async Task The_same_record_gives_the_same_bytes() =>
        (await HtmlAsync(RecordBuilder.Small())).ShouldBe(await HtmlAsync(RecordBuilder.Small()));

    [Fact]
    public async Task The_page_of_a_full_record_is_no_larger_than_it_may_be()
    {
        var record = FullRecord.Make();

        record.Cells.Count.ShouldBeGreaterThan(300);
        Encoding.UTF8.GetByteCount(await HtmlAsync(record)).ShouldBeLessThan(MostBytes);
    }

    [Fact]
    public async Task Findings_come_before_the_first_chart_and_a_swapped_winner_swaps_them()
    {
        var (page, swapped) = (await PageAsync(RecordBuilder.Small()), await PageAsync(RecordBuilder.Small(rest: 1500, socket: 2000)));

        page.QuerySelector("main > section")!.Id.ShouldBe("findings");
        page.QuerySelector("#findings svg").ShouldBeNull();
        page.QuerySelector("#findings tbody tr")!.Children[1].TextContent.ShouldBe("websocket-json");
        swapped.QuerySelector("#findings tbody tr")!.Children[1].TextContent.ShouldBe("rest-json");
    }

    [Fact]
    public async Task Every_ratio_in_the_findings_leads_to_a_row_that_has_it()
    {
        var page = await PageAsync(RecordBuilder.Small());
        var items = page.QuerySelectorAll("#findings li");

        var links = items.SelectMany(static item => item.QuerySelectorAll("a")).ToList();
        links.Count.ShouldBeGreaterThan(10);
        foreach (var link in links.Where(static link => link.TextContent.Contains('[', StringComparison.Ordinal)))
        {
            Row(page, link).TextContent.ShouldContain(link.TextContent);
        }

        string.Concat(items.Select(static item => item.TextContent)).Split('[').Length.ShouldBe(
            links.Sum(static link => link.TextContent.Count(static letter => letter == '[')) + 1, "every figure with an interval is a link");
    }

    [Fact]
    public async Task What_a_browser_adds_stands_beside_what_it_is_held_against_and_leads_to_it()
    {
        var page = await PageAsync(RecordBuilder.Small() with { Load = InBrowser.Section() });
        var rows = page.QuerySelectorAll("#browser tbody tr");

        rows.Length.ShouldBe(3);
        rows[0].TextContent.ShouldContain("+650 µs");
        foreach (var link in rows.SelectMany(static row => row.QuerySelectorAll("a")))
        {
            page.GetElementById(Uri.UnescapeDataString(link.GetAttribute("href")![1..])).ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Deadlines_that_fired_are_told_by_contender()
    {
        var page = await PageAsync(RecordBuilder.Small() with { Load = Overdue.Section() });
        var rows = page.QuerySelectorAll("#deadlines tbody tr");

        rows.Select(static row => row.QuerySelector("th, td")!.TextContent.Trim()).ShouldBe(["grpc", "rest-json", "floor"]);
        rows[0].TextContent.ShouldContain("1.00 ms");
        rows[2].TextContent.ShouldContain("a call was answered, though answers were held back");
    }

    [Fact]
    public async Task Every_multiple_of_the_floor_leads_to_its_cell_which_has_it()
    {
        var page = await PageAsync(RecordBuilder.Small());
        var links = page.QuerySelectorAll("#floor tbody a");

        links.Length.ShouldBeGreaterThan(5);
        foreach (var link in links)
        {
            var (row, cell) = (link.Closest("tr")!, Row(page, link));
            cell.Closest("section")!.Id.ShouldBe($"workload-{row.Children[0].TextContent}");
            cell.Children[2].TextContent.ShouldBe(row.Children[1].TextContent);
            cell.Children[3].TextContent.ShouldBe(link.TextContent);
        }
    }

    [Fact]
    public async Task Of_each_two_contenders_the_one_behind_is_held_against_the_one_before_it()
    {
        var page = await PageAsync(RecordBuilder.Small());
        var table = page.QuerySelector("#workload-chat-send details table")!;
        var rows = table.QuerySelectorAll("tbody tr").ToList();

        rows.Select(static row => row.Children.Skip(1).Count(static cell => cell.TextContent.Length > 0)).ShouldBe(Enumerable.Range(1, rows.Count));
        table.QuerySelectorAll("tbody td").Select(static cell => cell.TextContent).Where(static text => text.Contains('['))
            .ShouldAllBe(static text => double.Parse(text.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) >= 1);
    }

    [Fact]
    public async Task What_was_not_measured_is_said()
    {
        var page = await PageAsync(RecordBuilder.Small() with { Tournaments = [] });

        page.GetElementById("floor")!.TextContent.ShouldContain("Not measured: this record has no duel against the floor.");
        page.GetElementById("ladder")!.TextContent.ShouldContain("Not measured: this record has no ladder.");
        page.GetElementById("latency")!.TextContent.ShouldContain("Not measured: this record has no open-loop run.");
        page.GetElementById("missing")!.TextContent.ShouldContain("the noise floor: no lane was held against itself");
        page.GetElementById("findings")!.TextContent.ShouldContain("nobody is ranked");
    }

    [Fact]
    public async Task Nothing_but_a_shell_of_a_record_is_still_a_page()
    {
        var page = await PageAsync(RecordBuilder.Small() with { Cells = [], Tournaments = [], Findings = [] });

        page.QuerySelectorAll("svg[role=img]").ShouldBeEmpty();
        page.QuerySelector("h1")!.TextContent.ShouldBe("Protocols compared in .NET");
    }

    [Fact]
    public async Task A_failed_cell_has_its_reason_and_no_number()
    {
        var failed = new RecordBuilder().Without("chat-send", "grpc", "uds", CellStatus.Failed, "a wrong answer").Build().Cells[0];
        var small = RecordBuilder.Small();

        var page = await PageAsync(small with { Cells = [.. small.Cells, failed] });

        var row = Cell(page, "chat-send/grpc/uds");
        row.TextContent.ShouldBe("uds–grpc––no number––––––––");
        row.Closest("section")!.QuerySelector("li")!.TextContent.ShouldContain("grpc on uds: failed: a wrong answer");
        page.QuerySelector(".warning")!.TextContent.ShouldContain("1 of 23 cells gave a wrong answer or none");
    }

    [Fact]
    public async Task A_debug_build_is_said_before_any_figure()
    {
        var page = await PageAsync(RecordBuilder.Small() with { Findings = [new Finding("build", true, "a Debug build", "build it")] });

        page.QuerySelector("header .warning")!.TextContent.ShouldContain("Debug build, which measures itself");
    }

    [Fact]
    public async Task Load_push_and_connections_have_their_charts_and_rows()
    {
        var page = await PageAsync(RecordBuilder.Small() with { Load = LoadSamples.Of("rest-json", "websocket-json", "grpc") });

        page.QuerySelectorAll("#latency figure, #delivery figure, #connections figure").Length.ShouldBe(3);
        page.GetElementById("push/rest-json/tcp@50×16/20ms")!.TextContent.ShouldContain("polls every 20 ms");
        page.GetElementById("connections/grpc/tcp×1000")!.TextContent.ShouldContain("22.5 KiB");
        page.GetElementById("chat-send/rest-json/tcp@50000")!.TextContent.ShouldContain("says nothing: the client was the bottleneck");
        page.GetElementById("chat-send/rest-json/tcp@50000")!.Children[4].TextContent.ShouldBe("–", "a run that says nothing has no latency");
    }

    [Fact]
    public async Task Claims_stand_behind_the_findings_each_with_the_verdict_that_the_record_gives_it()
    {
        var record = RecordBuilder.Small();
        var report = ClaimsReport.Of(new Evidence([EvidenceSource.Of("this record", record)]));

        var page = await PageAsync(record);

        page.QuerySelectorAll("#claims tbody tr").Select(static row => (row.Children[0].TextContent, row.Children[1].TextContent))
            .ShouldBe(report.Claims.Select(static claim => (claim.Statement, claim.VerdictWords)), ignoreOrder: true);
        page.QuerySelectorAll("main > section").Select(static section => section.Id).Take(3).ShouldBe(["findings", "reading", "claims"]);
    }

    [Fact]
    public void Whatever_a_record_says_is_text()
    {
        var texts = Gen.ArrayOf(Gen.Elements("<script>alert(1)</script>", "<img src=x onerror=y>", "\"", "'", "</style>", "</svg>", "<!--", "-->", "&#x3C;b&#x3E;", "&lt;", "a", " ", "×", "<b", ">")).Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var odd = new RecordBuilder().Without("chat-send", "grpc", text.Replace('/', '-'), CellStatus.Failed, text).Build().Cells[0];
            var small = RecordBuilder.Small();
            var record = small with { Cells = [.. small.Cells, odd], Command = text, Incomplete = text, Machine = small.Machine with { Cpu = text } };

            var page = PageAsync(record).GetAwaiter().GetResult();

            page.QuerySelectorAll("script").Length.ShouldBe(1);
            page.QuerySelectorAll("img, b").ShouldBeEmpty();
            page.QuerySelector("pre code")!.TextContent.Trim().ShouldBe(text.Trim());
            page.QuerySelector(".warning")!.TextContent.ShouldContain(text.Trim());
            page.QuerySelectorAll("*").SelectMany(static element => element.Attributes).ShouldAllBe(static attribute => !attribute.Name.StartsWith("on"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    // What a link leads to; it leads somewhere.
    private static IElement Row(IDocument page, IElement link) =>
        page.GetElementById(Uri.UnescapeDataString(link.GetAttribute("href")![1..])).ShouldNotBeNull(link.OuterHtml);

    // The row of a cell.
    private static IElement Cell(IDocument page, string id) =>
        id.Split('/') is [var workload, var contender, var wire]
            ? page.QuerySelectorAll($"#workload-{workload} > .scroll tbody tr").Single(row => row.Children[0].TextContent == wire && row.Children[2].TextContent == contender)
            : throw new ArgumentException("a cell is workload/contender/wire", nameof(id));

    private static async Task<IDocument> PageAsync(RunRecord record) => Parsed(await HtmlAsync(record));

    private static Task<string> HtmlAsync(RunRecord record) => HtmlReport.OfAsync(record, RunFindings.Of(record));

    private static IDocument Parsed(string html) => new HtmlParser().ParseDocument(html);
}
