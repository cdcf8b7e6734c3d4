using Bench.Commands;
using Bench.Records;
using Bench.Tests.Reports;

namespace Bench.Tests.Commands;

public sealed class DecideCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _record;

    public DecideCommandTests()
    {
        _record = Path.Combine(_folder.Path, "some-record");
        Directory.CreateDirectory(_record);
        File.WriteAllText(Path.Combine(_record, RecordFolder.FileName), RecordJson.Write(RecordBuilder.Small()));
    }

    private string Decisions => Path.Combine(_folder.Path, "decisions");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_decision_is_written_and_summed_up()
    {
        var run = await CommandRun.OfAsync($"decide --use-case chat --record {_record} --decisions {Decisions}");

        run.ExitCode.ShouldBe(ExitCode.Ok, run.Errors);
        run.Output.ShouldStartWith("Chat in a browser: websocket-json");
        run.Output.ShouldContain("Confidence: ");
        File.ReadAllText(Path.Combine(Decisions, "0001-chat.md")).ShouldContain("decide --use-case chat --record results/some-record");
    }

    [Theory]
    [InlineData("--use-case chta", "there is no use case 'chta'; the nearest are chat,")]
    [InlineData("", "nothing says what is to be decided; name a use case with --use-case")]
    [InlineData("--use-case chat --interactive", "--use-case has its answers, and --interactive asks for them")]
    [InlineData("--interactive", "--interactive asks questions, and nobody can answer them here")]
    [InlineData("--use-case chat --among grpc", "the answers contradict each other: browsers are among the clients, and yet only grpc")]
    [InlineData("--use-case chat --among grcp", "there is no contender 'grcp' to choose; the nearest are grpc,")]
    [InlineData("--use-case chat --among floor", "there is no contender 'floor' to choose")]
    [InlineData("--use-case internal-calls", "no record given has chat-send-64, which this decision rests on")]
    [InlineData("--use-case chat --record nowhere", "there is no record at nowhere")]
    public async Task What_can_not_be_decided_is_said_and_nothing_is_written(string options, string complaint)
    {
        var record = options.Contains("--record", StringComparison.Ordinal) ? "" : $"--record {_record}";

        var run = await CommandRun.OfAsync($"decide {options} {record} --decisions {Decisions}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith($"bench: {complaint}");
        run.Output.ShouldBeEmpty();
        Directory.Exists(Decisions).ShouldBeFalse();
    }

    [Fact]
    public async Task A_cut_record_is_said()
    {
        var path = Path.Combine(_record, RecordFolder.FileName);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path))[..500]);

        var run = await CommandRun.OfAsync($"decide --use-case chat --record {_record} --decisions {Decisions}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldContain("is not whole JSON");
        Directory.Exists(Decisions).ShouldBeFalse();
    }
}
