using System.Text.Json;
using Bench.Commands;
using Bench.Records;
using Bench.Tests.Reports;
using Bench.Tests.Reports.Markdown;
using Markdig.Extensions.Tables;

namespace Bench.Tests.Commands;

public sealed class ClaimsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _record;

    public ClaimsCommandTests()
    {
        _record = Path.Combine(_folder.Path, "some-record");
        Directory.CreateDirectory(_record);
        File.WriteAllText(Path.Combine(_record, RecordFolder.FileName), RecordJson.Write(RecordBuilder.Small()));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_claim_has_its_verdict()
    {
        var run = await CommandRun.OfAsync($"claims {_record}");

        run.ExitCode.ShouldBe(ExitCode.Ok, run.Errors);
        run.Output.ShouldContain("grpc-faster-unary");
        run.Output.ShouldContain("From some-record: ");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(180)]
    public async Task The_table_fits_the_terminal(int width) => (await CommandRun.OfAsync(width, "claims", _record)).Output
        .Split('\n').Where(static line => !line.StartsWith("From ", StringComparison.Ordinal)).Max(static line => line.TrimEnd().Length).ShouldBeLessThanOrEqualTo(width);

    [Fact]
    public async Task One_claim_is_shown_with_its_evidence()
    {
        var run = await CommandRun.OfAsync($"claims {_record} --claim websocket-light-frames");

        run.Output.ShouldContain("Threshold: 5.0 %: next to nothing is one byte in twenty");
        run.Output.ShouldContain("websocket-json: wire against payload");
    }

    [Fact]
    public async Task Json_has_every_claim_with_its_rows()
    {
        using var document = JsonDocument.Parse((await CommandRun.OfAsync($"claims {_record} --json")).Output);

        var claims = document.RootElement.GetProperty("claims").EnumerateArray().ToList();
        claims.Count.ShouldBe(22);
        claims.Single(static claim => claim.GetProperty("id").GetString() == "grpc-faster-unary").GetProperty("rows")[0].GetProperty("cells")[0].GetString()
            .ShouldBe("chat-send/grpc/memory");
    }

    [Fact]
    public async Task The_page_is_written_whole_with_its_command_and_the_same_twice()
    {
        var file = Path.Combine(_folder.Path, "CLAIMS.md");
        (await CommandRun.OfAsync($"claims {_record} --markdown {file}")).ExitCode.ShouldBe(ExitCode.Ok);
        var first = await File.ReadAllTextAsync(file);
        await CommandRun.OfAsync($"claims {_record} --markdown {file}");

        (await File.ReadAllTextAsync(file)).ShouldBe(first);
        first.ShouldContain("dotnet run -c Release --project bench -- claims some-record --markdown CLAIMS.md");
        Rendered.Parse(first).OfType<Table>().SelectMany(static table => table.Cast<TableRow>().Select(row => (row.Count, table.ColumnDefinitions.Count)))
            .ShouldAllBe(static row => row.Item1 == row.Item2);
    }

    [Theory]
    [InlineData("--claim grpc-fastr-unary", "there is no claim 'grpc-fastr-unary'; the nearest are grpc-faster-unary,")]
    [InlineData("--markdown some.md --json", "--markdown writes every claim to a file")]
    public async Task What_can_not_be_done_is_said(string options, string complaint)
    {
        var run = await CommandRun.OfAsync($"claims {_record} {options}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith($"bench: {complaint}");
    }

    [Fact]
    public async Task A_record_is_never_written_over_or_asked_twice()
    {
        (await CommandRun.OfAsync($"claims {_record} --markdown {Path.Combine(_record, RecordFolder.FileName)}")).Errors.ShouldContain("is the record itself");
        (await CommandRun.OfAsync($"claims {_record} {_record}")).Errors.ShouldContain("is named twice");
    }

    [Fact]
    public async Task Two_records_of_one_name_are_not_told_apart_and_refused()
    {
        var other = Path.Combine(_folder.Path, "elsewhere", "some-record");
        Directory.CreateDirectory(other);
        File.Copy(Path.Combine(_record, RecordFolder.FileName), Path.Combine(other, RecordFolder.FileName));

        var run = await CommandRun.OfAsync($"claims {_record} {other}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith("bench: two of the records are called some-record");
    }
}
