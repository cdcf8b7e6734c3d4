using Bench.Commands;
using Bench.Records;

namespace Bench.Tests.Commands;

public class DeadlinesCommandTests
{
    [SkippableTheory]
    [InlineData("--calls 0", "--calls is 0; expected 1 to 100,000")]
    [InlineData("--deadline 0ms", "--deadline has 0ms; expected 1ms to 5s")]
    [InlineData("--deadline soon", "--deadline has 'soon', which is no duration; expected")]
    [InlineData("--wire testhost grpc", "over testhost there are no connections and no bytes")]
    [InlineData("grcp", "there is no contender 'grcp'; the nearest are grpc,")]
    public async Task What_can_not_be_done_is_said_before_anything_is_called(string arguments, string complaint)
    {
        Skip.If(Preconditions.IsDebugBuild, "a Debug build refuses to run");
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync($"deadlines {arguments} --results {folder.Path}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith($"bench: {complaint}");
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_run_prints_its_table_and_writes_a_record_that_renders()
    {
        Skip.If(Preconditions.IsDebugBuild, "a Debug build refuses to run");
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync($"deadlines grpc rest-json --deadline 5ms --calls 3 --results {folder.Path}");

        run.ExitCode.ShouldBe(ExitCode.Ok, run.Errors + run.Output);
        run.Output.ShouldContain("connections lost");
        var path = Directory.EnumerateDirectories(folder.Path).Single();
        RecordFile.Read(path).Load!.GivenUp.Select(static one => (one.Contender, one.Waited.Count, one.ConnectionsLost)).ShouldBe([("rest-json", 3, 1), ("grpc", 3, 0)]);
        (await CommandRun.OfAsync($"report {path}")).Output.ShouldContain("## Deadlines");
        (await CommandRun.OfAsync($"claims {path}")).Output.ShouldContain("Deadlines and cancellation are built in and cost nothing");
    }
}
