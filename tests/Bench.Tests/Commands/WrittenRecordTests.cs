using Bench.Commands;
using Bench.Records;
using Bench.Tests.Reports;

namespace Bench.Tests.Commands;

public class WrittenRecordTests
{
    private readonly RunRecord _record = UnderLoad.Record(Overdue.Section());

    [Theory]
    [InlineData(null, true, ExitCode.Ok)]
    [InlineData(null, false, ExitCode.Failed)]
    [InlineData("interrupted", true, ExitCode.Failed)]
    public async Task Only_what_is_whole_and_right_ends_with_0(string? incomplete, bool isRight, int exitCode)
    {
        using var said = new StringWriter();
        var console = CommandRun.Console(said);

        (await new WrittenRecord(_record with { Incomplete = incomplete }, "results/x").ShowAsync(console, asJson: false, _ => said.WriteLine("a table"), _ => isRight)).ShouldBe(exitCode);

        said.ToString().ShouldContain("a table");
        said.ToString().ShouldContain("The record: ");
    }

    [Fact]
    public async Task As_json_it_is_the_record_and_nothing_else()
    {
        using var said = new StringWriter();

        await new WrittenRecord(_record, "results/x").ShowAsync(CommandRun.Console(said), asJson: true, _ => said.WriteLine("a table"), static _ => true);

        said.ToString().ShouldBe(RecordJson.Write(_record));
    }
}
