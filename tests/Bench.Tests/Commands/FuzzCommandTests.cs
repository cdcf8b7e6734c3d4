using Bench.Commands;
using Bench.Fuzzing;

namespace Bench.Tests.Commands;

public class FuzzCommandTests
{
    [Theory]
    [InlineData("--minutes 0", "--minutes is 0; expected above 0 and at most 1,440, such as 1")]
    [InlineData("--minutes NaN", "--minutes is NaN; expected above 0")]
    [InlineData("--minutes 1441", "--minutes is 1441; expected above 0 and at most 1,440")]
    [InlineData("--inputs 0", "--inputs is 0; expected 1 to 1,000,000,000, such as 100000")]
    [InlineData("--minutes 1 --inputs 500", "--minutes and --inputs both say how long; name one of them")]
    [InlineData("--seed -1", "--seed is -1; expected 0 to 2,147,483,647")]
    [InlineData("--contender grcp", "there is no contender 'grcp'; the nearest are grpc,")]
    [InlineData("--endpoint grpc/sned", "there is no endpoint 'grpc/sned'; the nearest are grpc/send,")]
    [InlineData("--contender grpc --endpoint json/ChatAck", "there is no endpoint 'json/ChatAck'; the nearest are")]
    public async Task What_can_not_be_done_is_said_before_anything_is_sent(string arguments, string complaint)
    {
        var run = await CommandRun.OfAsync($"fuzz {arguments}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith($"bench: {complaint}");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Inputs_are_told_by_endpoint_with_the_seed()
    {
        var run = await CommandRun.OfAsync("fuzz --endpoint floor/quote,json/Tick,protobuf/Tick --seed 7 --inputs 600");

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Output.ReplaceLineEndings("\n").ShouldBe(
            """
            seed 7
            floor/quote: 600 inputs
            json/Tick: 600 inputs
            protobuf/Tick: 600 inputs
            1,800 inputs to 3 endpoints and decoders, at least 600 to each, seed 7: nothing found

            """);
    }

    [Fact]
    public void Something_found_fails_the_run()
    {
        using var output = new StringWriter();

        FuzzCommand.Report(CommandRun.Console(output), [new FuzzTally("a/b", 500, "it fell"), new FuzzTally("c/d", 1_000, null)], seed: 9).ShouldBe(ExitCode.Failed);

        output.ToString().ShouldContain("1,500 inputs to 2 endpoints and decoders, at least 500 to each, seed 9: something found in a/b");
    }
}
