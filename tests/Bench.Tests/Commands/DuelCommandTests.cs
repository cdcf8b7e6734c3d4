using Bench.Commands;

namespace Bench.Tests.Commands;

public class DuelCommandTests
{
    [SkippableTheory]
    [InlineData("--stalled 101", "--stalled is 101; expected 0 to 100 subscribers, such as 1")]
    [InlineData("--stalled -1", "--stalled is -1; expected 0 to 100")]
    [InlineData("--handicap 901", "--handicap is 901; expected 0 to 900 percent, such as 5")]
    [InlineData("--launches 0", "--launches is 0; expected 1 to 50, such as 8")]
    [InlineData("--workload chat-sned", "there is no workload 'chat-sned'; the nearest are chat-send,")]
    public async Task What_can_not_be_done_is_said_before_anything_is_measured(string arguments, string complaint)
    {
        Skip.If(Preconditions.IsDebugBuild, "a Debug build refuses to run");

        var run = await CommandRun.OfAsync($"duel grpc grpc {arguments}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith($"bench: {complaint}");
    }

    [SkippableFact]
    public async Task Nobody_stalls_where_no_bytes_pass()
    {
        Skip.If(Preconditions.IsDebugBuild, "a Debug build refuses to run");

        var run = await CommandRun.OfAsync("duel grpc/testhost grpc/testhost --stalled 1");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith("bench: --stalled needs a wire that bytes pass over, and testhost is none; name another, such as grpc/memory");
    }
}
