using Bench.Commands;

namespace Bench.Tests.Commands;

public class SweepCommandTests
{
    [SkippableTheory]
    [InlineData("--launches 51", "--launches is 51; expected 1 to 50, such as 4")]
    [InlineData("--contender grpc", "a sweep holds two contenders or more against each other, and 'grpc' names one")]
    [InlineData("--wire memory,tcp", "a sweep runs on one wire, and 'memory,tcp' names several")]
    public async Task What_can_not_be_swept_is_said_before_anything_is_measured(string arguments, string complaint)
    {
        Skip.If(Preconditions.IsDebugBuild, "a Debug build refuses to run");
        using var results = new TemporaryFolder();

        var run = await CommandRun.OfAsync($"sweep {arguments} --results {results.Path}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith($"bench: {complaint}");
        Directory.EnumerateFileSystemEntries(results.Path).ShouldBeEmpty();
    }
}
