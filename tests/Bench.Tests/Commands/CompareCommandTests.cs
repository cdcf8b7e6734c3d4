using Bench.Records;
using Bench.Tests.Reports;

namespace Bench.Tests.Commands;

public sealed class CompareCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bench-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_record_against_itself_passes_and_says_what_it_cannot_rule_out()
    {
        var record = Write("a", RecordBuilder.Small());
        var run = await CommandRun.OfAsync($"compare {record} {record}");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("0 worse, 0 better");
        run.Output.ShouldContain("were not interleaved");
    }

    [Fact]
    public async Task A_slower_cell_fails_and_is_exported()
    {
        var file = Path.Combine(_folder.FullName, "bmf.json");
        var run = await CommandRun.OfAsync($"compare {Write("a", RecordBuilder.Small())} {Write("b", RecordBuilder.Small(rest: 2600))} --export bencher={file}");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("slower by 3");
        (await File.ReadAllTextAsync(file)).ShouldContain("\"time-ratio\"");
    }

    [Fact]
    public async Task Another_machine_is_warned_of_and_no_time_compared()
    {
        var before = RecordBuilder.Small();
        var run = await CommandRun.OfAsync($"compare {Write("a", before)} {Write("b", before with { Machine = before.Machine with { Runtime = ".NET 11" } })} --json");
        run.ExitCode.ShouldBe(0);
        run.Errors.ShouldContain("times are not compared");
        run.Output.ShouldContain("\"times\": []");
    }

    [Theory]
    [InlineData("--threshold 0", "--threshold is 0")]
    [InlineData("--export bencher", "expected a form and a file")]
    [InlineData("--export graphite=x.json", "knows no form 'graphite'")]
    [InlineData("--export bencher=/no/such/folder/x.json", "folder is not there")]
    public async Task Wrong_options_are_refused(string option, string expected)
    {
        var record = Write("a", RecordBuilder.Small());
        var run = await CommandRun.OfAsync($"compare {record} {record} {option}");
        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain(expected);
    }

    [Fact]
    public async Task A_record_that_is_not_there_is_refused() =>
        (await CommandRun.OfAsync($"compare {_folder.FullName}/none {_folder.FullName}/none")).ExitCode.ShouldBe(2);

    private string Write(string name, RunRecord record)
    {
        var path = Path.Combine(_folder.FullName, name + ".json");
        File.WriteAllText(path, RecordJson.Write(record));
        return path;
    }
}
