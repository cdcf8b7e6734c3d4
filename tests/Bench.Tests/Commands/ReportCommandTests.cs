using System.Text.Json;
using Bench.Commands;
using Bench.Records;
using Bench.Tests.Reports;

namespace Bench.Tests.Commands;

public sealed class ReportCommandTests : IDisposable
{
    private const string Markers = "before\n<!-- results:begin -->\nstale section\n<!-- results:end -->\nafter";

    private readonly TemporaryFolder _folder = new();
    private readonly string _record;

    public ReportCommandTests()
    {
        _record = Path.Combine(_folder.Path, "record.json");
        File.WriteAllText(_record, RecordJson.Write(RecordBuilder.Small()));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_report_goes_to_the_terminal_or_to_a_file_and_is_the_same()
    {
        var file = Path.Combine(_folder.Path, "report.md");

        var printed = await CommandRun.OfAsync($"report {_folder.Path}");
        var written = await CommandRun.OfAsync($"report {_record} --out {file}");

        (printed.ExitCode, written.ExitCode).ShouldBe((ExitCode.Ok, ExitCode.Ok));
        printed.Output.ShouldStartWith("# Protocols compared: quick, 2025-03-04\n");
        written.Output.ShouldBeEmpty();
        (await File.ReadAllTextAsync(file)).ShouldBe(printed.Output);
    }

    [Fact]
    public async Task Json_has_the_findings()
    {
        var run = await CommandRun.OfAsync($"report {_folder.Path} --json");

        using var findings = JsonDocument.Parse(run.Output);
        findings.RootElement.GetProperty("comparisons")[0].GetProperty("standings")[0].GetProperty("contender").GetString().ShouldBe("websocket-json");
        findings.RootElement.GetProperty("noise").GetProperty("threshold").GetDouble().ShouldBe(0.01);
    }

    [Fact]
    public async Task A_section_is_spliced_with_the_commands_that_made_it_and_no_folder_of_this_machine()
    {
        var document = Path.Combine(_folder.Path, "README.md");
        await File.WriteAllTextAsync(document, Markers);

        var run = await CommandRun.OfAsync($"report {_record} --splice {document}");

        run.ExitCode.ShouldBe(ExitCode.Ok);
        var text = await File.ReadAllTextAsync(document);
        text.ShouldStartWith("before\n<!-- results:begin -->\n");
        text.ShouldEndWith("\n<!-- results:end -->\nafter");
        text.ShouldNotContain("stale section");
        text.ShouldContain("-- report record.json --splice README.md");
        text.ShouldNotContain(_folder.Path);
        Directory.GetFiles(_folder.Path).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Without_markers_nothing_is_written()
    {
        var document = Path.Combine(_folder.Path, "README.md");
        await File.WriteAllTextAsync(document, "no markers");

        var run = await CommandRun.OfAsync($"report {_record} --splice {document}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldContain("has no '<!-- results:begin -->'");
        (await File.ReadAllTextAsync(document)).ShouldBe("no markers");
    }

    [Fact]
    public async Task A_record_that_was_cut_leaves_what_is_there_alone()
    {
        var (document, text) = (Path.Combine(_folder.Path, "README.md"), await File.ReadAllTextAsync(_record));
        await File.WriteAllTextAsync(document, Markers);
        await File.WriteAllTextAsync(_record, text[..(text.Length / 2)]);

        var run = await CommandRun.OfAsync($"report {_record} --splice {document}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldContain("as if it had been cut");
        (await File.ReadAllTextAsync(document)).ShouldBe(Markers);
    }

    [Fact]
    public async Task A_report_never_replaces_its_record()
    {
        var text = await File.ReadAllTextAsync(_record);

        var run = await CommandRun.OfAsync($"report {_folder.Path} --out {_record}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldContain("is the record itself");
        (await File.ReadAllTextAsync(_record)).ShouldBe(text);
    }

    [Theory]
    [InlineData("--out")]
    [InlineData("--splice")]
    public async Task A_file_that_can_not_be_written_or_read_is_said(string option)
    {
        var run = await CommandRun.OfAsync($"report {_record} {option} {Path.Combine(_folder.Path, "nowhere", "file.md")}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldContain("file.md can't be ");
    }

    [Fact]
    public async Task Splice_goes_with_neither_json_nor_out()
    {
        (await CommandRun.OfAsync($"report {_record} --splice a.md --json")).ExitCode.ShouldBe(ExitCode.Usage);
        (await CommandRun.OfAsync($"report {_record} --splice a.md --out b.md")).ExitCode.ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public async Task Spliced_charts_are_files_beside_the_document_that_it_shows()
    {
        var document = Path.Combine(_folder.Path, "README.md");
        await File.WriteAllTextAsync(document, Markers);

        await CommandRun.OfAsync($"report {_record} --splice {document}");

        var text = await File.ReadAllTextAsync(document);
        foreach (var name in (string[])["floor", "bytes", "throughput"])
        {
            text.ShouldContain($"<img src=\"results/charts/{name}.svg\" alt=\"");
            text.ShouldContain($"srcset=\"results/charts/{name}-narrow.svg\"");
            File.Exists(Path.Combine(_folder.Path, "results", "charts", $"{name}.svg")).ShouldBeTrue();
            File.Exists(Path.Combine(_folder.Path, "results", "charts", $"{name}-narrow.svg")).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Without_markers_no_chart_is_written_either()
    {
        var document = Path.Combine(_folder.Path, "README.md");
        await File.WriteAllTextAsync(document, "no markers");

        await CommandRun.OfAsync($"report {_record} --splice {document}");

        Directory.Exists(Path.Combine(_folder.Path, "results")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_is_one_file_beside_the_record_or_where_it_is_told()
    {
        var (beside, told) = (Path.Combine(_folder.Path, "report.html"), Path.Combine(_folder.Path, "page.html"));

        var first = await CommandRun.OfAsync($"report {_folder.Path} --html");
        var second = await CommandRun.OfAsync($"report {_record} --html {told}");

        (first.ExitCode, second.ExitCode).ShouldBe((ExitCode.Ok, ExitCode.Ok));
        first.Output.ShouldBe($"{beside} written: open it in a browser.\n");
        (await File.ReadAllTextAsync(beside)).ShouldStartWith("<!DOCTYPE html>");
        (await File.ReadAllBytesAsync(told)).ShouldBe(await File.ReadAllBytesAsync(beside));
        Directory.GetFiles(_folder.Path).Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("cut", "as if it had been cut")]
    [InlineData("newer", "it is from a newer version of this program")]
    [InlineData("empty", "no record")]
    public async Task What_is_no_record_leaves_no_page_and_an_older_one_as_it_is(string how, string says)
    {
        var (page, text) = (Path.Combine(_folder.Path, "report.html"), await File.ReadAllTextAsync(_record));
        await File.WriteAllTextAsync(page, "an older page");
        await File.WriteAllTextAsync(_record, how switch
        {
            "cut" => text[..(text.Length / 2)],
            "newer" => text.Replace($"\"schema\": {RunRecord.CurrentSchema}", $"\"schema\": {RunRecord.CurrentSchema + 1}", StringComparison.Ordinal),
            _ => "{}",
        });

        var run = await CommandRun.OfAsync($"report {_record} --html");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ReplaceLineEndings(" ").ShouldContain(says);
        (await File.ReadAllTextAsync(page)).ShouldBe("an older page");
        Directory.GetFiles(_folder.Path).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--out b.md")]
    [InlineData("--splice b.md")]
    public async Task A_page_goes_with_nothing_else(string option)
    {
        var run = await CommandRun.OfAsync($"report {_record} --html a.html {option}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldContain("--html writes a page");
    }

    [Fact]
    public async Task A_page_never_replaces_its_record()
    {
        var run = await CommandRun.OfAsync($"report {_folder.Path} --html {_record}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        RecordFile.Read(_record).Cells.ShouldNotBeEmpty();
    }
}
