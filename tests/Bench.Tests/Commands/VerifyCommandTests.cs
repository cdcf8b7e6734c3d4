using Bench.Commands;
using Bench.Tests.Workloads;
using Bench.Workloads;
using Payloads;
using Servers.Wires;

namespace Bench.Tests.Commands;

public class VerifyCommandTests
{
    private const string Some = "verify -c rest-json,websocket-json,floor -w testhost,memory -l ticker-quote,chat-broadcast";

    [Fact]
    public async Task Right_answers_are_counted()
    {
        var run = await CommandRun.OfAsync(Some);

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Output.ShouldMatchSnapshot();
    }

    [Fact]
    public async Task Json_has_a_verdict_for_each_cell() => (await CommandRun.OfAsync($"{Some} --json")).Output.ShouldMatchSnapshot();

    [Fact]
    public async Task A_wrong_answer_fails_its_cell_alone()
    {
        var verdicts = new List<CellVerdict>();
        foreach (var cell in (Cell[])[Lying(), CellCatalog.All.Single(static cell => cell.Id == "ticker-quote/floor/memory")])
        {
            verdicts.Add(await Verification.OfAsync(cell, CancellationToken.None));
        }

        using var output = new StringWriter();
        VerifyCommand.Report(CommandRun.Console(output), verdicts, json: false).ShouldBe(ExitCode.Failed);
        output.ToString().ShouldMatchSnapshot();
    }

    [Fact]
    public async Task An_interruption_is_no_verdict()
    {
        using var interrupted = new CancellationTokenSource();
        await interrupted.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            Verification.OfAsync(CellCatalog.All.Single(static cell => cell.Id == "ticker-quote/floor/memory"), interrupted.Token));
    }

    private static Cell Lying() => new(
        WorkloadCatalog.All.Single(static workload => workload.Name == "chat-send"),
        new Lane(
            new NothingContender(static message => new ChatAck(message.Id + 1, 1)),
            WireCatalog.All.Single(static wire => wire.Name == "memory")));
}
