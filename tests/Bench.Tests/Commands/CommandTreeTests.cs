using Bench.Commands;

namespace Bench.Tests.Commands;

/// <summary>What the program says of command lines that it can't carry out, and of itself.</summary>
public class CommandTreeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("list")]
    [InlineData("verify")]
    [InlineData("sizes")]
    [InlineData("run")]
    [InlineData("push")]
    [InlineData("fuzz")]
    [InlineData("tune")]
    [InlineData("connections")]
    [InlineData("bdn")]
    public async Task Help_is_short_and_ends_with_examples(string verb)
    {
        var run = await CommandRun.OfAsync($"{verb} --help");

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Errors.ShouldBeEmpty();
        run.Output.ShouldMatchSnapshot(verb.Length == 0 ? "bench" : verb);
    }

    [Theory]
    [InlineData("lst", "there is no verb 'lst'; the nearest are list,")]
    [InlineData("--wire memory", "'--wire' comes before any verb")]
    [InlineData("list grpc", "'bench list' does not expect 'grpc'")]
    [InlineData("list --wir tcp", "'bench list' has no option '--wir'; the nearest are --wire,")]
    [InlineData("list --contender", "Required argument missing for option: '--contender'. See 'bench list --help'.")]
    [InlineData("list -c grcp", "there is no contender 'grcp'; the nearest are grpc,")]
    [InlineData("verify -w tpc", "there is no wire 'tpc'; the nearest are tcp,")]
    [InlineData("sizes -l ticker-qoute", "there is no workload 'ticker-qoute'; the nearest are ticker-quote,")]
    [InlineData("list -c grpc,rset-json", "there is no contender 'rset-json'; the nearest are rest-json,")]
    [InlineData("list -c grcp@connections=4", "there is no contender 'grcp'")]
    [InlineData("list -c grpc@buffer=4KiB", "'grpc@buffer=4KiB': grpc has no setting 'buffer'; it has connections, streams, window")]
    [InlineData("verify -c *@connections=many", "'rest-json@connections=many': connections is 'many'; expected one, per-worker, or a number up to 1,024")]
    [InlineData("list -l soap-*", "there is no workload 'soap-*'")]
    [InlineData("list -c ,", "--contender names nothing; expected names or globs")]
    [InlineData("sizes -c floor -w testhost", "none of the 19 cells selected can be had here: no bytes pass there")]
    public async Task What_can_not_be_done_is_said_with_its_cure(string commandLine, string complaint)
    {
        var run = await CommandRun.OfAsync(commandLine);

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith($"bench: {complaint}");
        run.Errors.Trim().ShouldNotContain('\n');
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_complaint_is_not_broken_to_the_width_of_the_terminal() =>
        (await CommandRun.OfAsync(width: 20, "list", "--contender", "grcp")).Errors.Trim().ShouldNotContain('\n');
}
