using System.Text.Json;
using Bench.Commands;

namespace Bench.Tests.Commands;

[Collection(AloneCollection.Name)]
public class TuneCommandTests
{
    [SkippableTheory]
    [InlineData("tune", "Required argument missing for command: 'tune'")]
    [InlineData("tune grcp", "there is no contender 'grcp'; the nearest are grpc,")]
    [InlineData("tune grpc@connections=4", "there is no contender 'grpc@connections=4'; the nearest are ")]
    [InlineData("tune grpc -l chat-sent", "there is no workload 'chat-sent'; the nearest are chat-send,")]
    [InlineData("tune grpc -w tpc", "there is no wire 'tpc'; the nearest are tcp,")]
    [InlineData("tune grpc -w testhost", "over testhost there are no connections to set; name memory, uds, tcp or tls")]
    [InlineData("tune grpc -i 0", "--in-flight is 0; expected 1 to 1,024, such as 16")]
    [InlineData("tune grpc -i 1025", "--in-flight is 1025; expected 1 to 1,024, such as 16")]
    [InlineData("tune grpc -l chat-broadcast -i 4", "exchanges of chat-broadcast don't overlap, because one follows from the other; leave out --in-flight")]
    [InlineData("tune grpc -l chat-converse -i 4", "exchanges of chat-converse don't overlap")]
    [InlineData("tune grpc --budget 0.01", "--budget is 0.01; expected 0.05 to 3600 seconds, such as 10")]
    [InlineData("tune grpc --target 0", "--target is 0; expected a percentage above 0 and below 100")]
    public async Task What_can_not_be_searched_is_said_with_its_cure(string commandLine, string complaint)
    {
        Skip.If(Preconditions.IsDebugBuild, "what measures refuses a Debug build before it says anything else");
        var run = await CommandRun.OfAsync(commandLine);

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith($"bench: {complaint}");
        run.Errors.Trim().ShouldNotContain('\n');
        run.Output.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_search_with_too_little_time_says_that_it_is_undecided()
    {
        Skip.If(Preconditions.IsDebugBuild, "what measures refuses a Debug build");
        var run = await CommandRun.OfAsync("tune floor --workload chat-send --budget 0.05 --json");

        run.ExitCode.ShouldBe(ExitCode.Ok, run.Errors);
        using var report = JsonDocument.Parse(run.Output);
        var steps = report.RootElement.GetProperty("steps");
        steps[0].GetProperty("skipped").GetString().ShouldStartWith("with one exchange in flight");
        steps[1].GetProperty("trials").EnumerateArray().Select(static trial => trial.GetProperty("verdict").GetString()).ShouldAllBe(static verdict => verdict == "Undecided");
        report.RootElement.GetProperty("confirmation").ValueKind.ShouldBe(JsonValueKind.Null);
        run.Errors.ShouldContain("[2/2] buffer: 1KiB undecided, too few rounds for an interval");
    }
}
