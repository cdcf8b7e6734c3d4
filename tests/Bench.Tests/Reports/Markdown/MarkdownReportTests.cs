using Bench.Records;
using Bench.Reports;
using Bench.Reports.Charts;
using Bench.Reports.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Bench.Tests.Reports.Markdown;

public class MarkdownReportTests
{
    [Fact]
    public void A_record_is_rendered_as_ever() => Report(Everything()).ShouldMatchSnapshot();

    [Fact]
    public void The_section_is_rendered_as_ever()
    {
        var record = RecordBuilder.Small();
        var findings = RunFindings.Of(record);
        MarkdownSection.Of(record, findings, "bench report results/some --splice README.md", ChartFile.Of(record, findings)).ShouldMatchSnapshot();
    }

    [Fact]
    public void Behaviour_under_load_alone_is_rendered_as_ever() => Report(UnderLoad.Record(UnderLoad.Section())).ShouldMatchSnapshot();

    [Fact]
    public void Behaviour_under_load_beside_exchanges_has_its_tables_after_theirs()
    {
        var report = Report(RecordBuilder.Small() with { Load = UnderLoad.Section() });

        report.ShouldContain("## Where the time goes");
        string[] titles = ["## Noise", "## Latency under load", "## Goodput", "## Push delivery", "## Idle connections", "## Machine and build"];
        titles.Select(title => report.IndexOf($"\n{title}\n", StringComparison.Ordinal)).ShouldBeInOrder();
        titles.ShouldAllBe(title => report.Contains($"\n{title}\n"));
    }

    [Fact]
    public void What_was_not_measured_under_load_has_no_table()
    {
        var section = UnderLoad.Section();

        Report(UnderLoad.Record(LoadSection.None with { Pushes = section.Pushes })).ShouldNotContain("## Idle connections");
        Report(UnderLoad.Record(LoadSection.None with { Connections = section.Connections })).ShouldNotContain("## Push delivery");
        Report(RecordBuilder.Small()).ShouldNotContain("under load");
    }

    [Fact]
    public void A_browsers_figures_stand_beside_those_without_one() =>
        Report(UnderLoad.Record(InBrowser.Section())).Split("## In a browser")[1].Split("## Machine")[0].ShouldMatchSnapshot();

    [Fact]
    public void Deadlines_that_fired_have_their_table() =>
        Report(UnderLoad.Record(Overdue.Section())).Split("## Deadlines")[1].Split("## Machine")[0].ShouldMatchSnapshot();

    [Fact]
    public void What_the_doctor_is_concerned_about_is_one_sentence()
    {
        var record = RecordBuilder.Small() with { Findings = [new Finding("load", true, "a core is busy.", null), new Finding("build", false, "Release", null), new Finding("virtualisation", true, "a virtual machine", null)] };

        Report(record).ShouldContain("> **Mind the machine:** a core is busy; a virtual machine.\n");
    }

    [Fact]
    public void A_section_has_the_tables_of_load_too()
    {
        var record = UnderLoad.Record(UnderLoad.Section());

        MarkdownSection.Of(record, RunFindings.Of(record), "command", []).ShouldContain("**Push delivery**");
    }

    [Fact]
    public void A_load_without_a_single_answer_is_still_rendered()
    {
        var none = new LatencyRecord(0, [], []);
        var section = UnderLoad.Section();
        var record = UnderLoad.Record(LoadSection.None with
        {
            Runs = [section.Runs[0] with { Corrected = none, Uncorrected = none, Lateness = none, Counts = new DeliveryCounts(10, 0, 0, 10, 0, 0) }],
            Pushes = [section.Pushes[0] with { Corrected = none, Uncorrected = none, Lateness = none, Counts = new DeliveryCounts(10, 0, 0, 10, 0, 0) }],
            Connections = [section.Connections[0] with { Opened = 0, Reached = 0, BroadcastSeconds = null, ResidentBytes = null, Incomplete = "refused" }],
        });

        Report(record).ShouldContain("10 lost");
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes() => Report(RecordBuilder.Small()).ShouldBe(Report(RecordBuilder.Small()));

    [Fact]
    public void Every_table_is_read_as_one_and_every_row_is_whole()
    {
        var markdown = Report(Everything() with { Load = UnderLoad.Section() });
        var document = Rendered.Parse(markdown);

        var tables = document.OfType<Table>().ToList();
        tables.Count.ShouldBe(markdown.Split('\n').Count(static line => line.StartsWith("| ---", StringComparison.Ordinal)));
        tables.SelectMany(static table => table.Cast<TableRow>().Select(row => (row.Count, table.ColumnDefinitions.Count)))
            .ShouldAllBe(static row => row.Item1 == row.Item2);
        document.OfType<ParagraphBlock>().ShouldAllBe(static paragraph => !Rendered.Text(paragraph).StartsWith('|'));
        document.OfType<HtmlBlock>().ShouldBeEmpty();
    }

    [Fact]
    public void An_incomplete_record_says_so_before_anything_else()
    {
        var document = Rendered.Parse(Report(RecordBuilder.Small() with { Incomplete = "interrupted" }));

        Rendered.Text(document.OfType<QuoteBlock>().First()).ShouldStartWith("Incomplete: interrupted.");
        document.IndexOf(document.OfType<QuoteBlock>().First())
            .ShouldBeLessThan(document.IndexOf(document.OfType<HeadingBlock>().First(static heading => heading.Level == 2)));
    }

    [Fact]
    public void A_failed_cell_has_a_reason_and_no_number()
    {
        var report = Report(Everything());

        report.ShouldContain("- No number for grpc on tcp: failed: a wrong answer");
        report.Split('\n').ShouldNotContain(static line => line.StartsWith("| tcp", StringComparison.Ordinal) && line.Contains("| grpc |", StringComparison.Ordinal) && line.Contains("µs ±", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_but_a_shell_of_a_record_is_still_rendered()
    {
        var record = Samples() with { Cells = [], Tournaments = [], Findings = [] };

        Report(record).ShouldContain("No contenders were held against each other");
        MarkdownSection.Of(record, RunFindings.Of(record), "command", []).ShouldContain("command");
    }

    [Fact]
    public void Missing_tournaments_are_named()
    {
        var report = Report(RecordBuilder.Small() with { Tournaments = [] });

        report.ShouldContain("### What is missing");
        report.ShouldContain("- the comparison of chat-send on memory: the record has no rounds of it, or a cell that took part failed");
        report.ShouldContain("- the noise floor: no lane was held against itself");
    }

    [Fact]
    public void A_continued_run_names_the_one_that_it_continues() =>
        Report(RecordBuilder.Small() with { Resumed = "2025-03-03-some-cpu" })
            .ShouldContain("took 13 s; continues 2025-03-03-some-cpu, whose measurements are in here");

    private static RunRecord Samples() => RecordBuilder.Small();

    private static RunRecord Everything()
    {
        var rest = new RecordBuilder()
            .Without("chat-send", "grpc", "tcp", CellStatus.Failed, "a wrong answer | of *two*")
            .Without("chat-history", "floor", "testhost", CellStatus.Unavailable, "floor needs bytes, and none pass over testhost")
            .Without("chat-history", "grpc", "memory", CellStatus.NotReached, null)
            .Sweep(64, 1, ("rest-json", 100), ("grpc", 120)).Sweep(64, 4, ("rest-json", 120), ("grpc", 100))
            .Build();
        var small = RecordBuilder.Small();
        return small with
        {
            Incomplete = "interrupted",
            Cells = [.. small.Cells.ExceptBy(rest.Cells.Select(static cell => cell.Id), static cell => cell.Id), .. rest.Cells],
            Tournaments = [.. small.Tournaments, .. rest.Tournaments],
        };
    }

    private static string Report(RunRecord record) => MarkdownReport.Of(record, RunFindings.Of(record));
}
