using Bench.Commands;
using Bench.Records;

namespace Bench.Tests.Commands;

public class PushCommandTests
{
    [SkippableTheory]
    [InlineData("--rate 0", "--rate is 0; expected above 0 and at most 100,000 updates a second, such as 100")]
    [InlineData("--rate NaN", "--rate is NaN; expected above 0")]
    [InlineData("--rate 1000000000", "--rate is 1000000000; expected above 0 and at most 100,000")]
    [InlineData("--duration 5", "--duration has '5', which is no duration")]
    [InlineData("--subscribers 0", "--subscribers has '0'; expected whole numbers from 1 to 10,000")]
    [InlineData("--poll 0ms", "--poll has 0ms; expected 1ms to 1min")]
    [InlineData("--rate 100000 --duration 10min --subscribers 10000", "60,000,000 updates to 10,000 subscribers are more deliveries than are kept one by one")]
    [InlineData("grcp", "there is no contender 'grcp'; the nearest are grpc,")]
    [InlineData("--wire testhost grpc", "over testhost there are no connections and no bytes; name memory, tcp or uds")]
    [InlineData("--wire *", "--wire '*' names several; name one, such as memory")]
    public async Task What_can_not_be_done_is_said_before_anything_is_measured(string arguments, string complaint)
    {
        Skip.If(Preconditions.IsDebugBuild, "a Debug build refuses to run");
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync($"push {arguments} --results {folder.Path}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith($"bench: {complaint}");
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_run_prints_its_tables_and_writes_a_record_that_renders()
    {
        Skip.If(Preconditions.IsDebugBuild, "a Debug build refuses to run");
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync($"push rest-json floor --rate 100 --subscribers 2 --duration 100ms --poll 10ms --results {folder.Path}");

        // Not the exit code: on a busy machine the publisher may be late, and then the run is void.
        run.Output.ShouldContain("memory, 2 subscribed");
        run.Output.ShouldContain("rest-json ○ every 10ms");
        var record = RecordFile.Read(Directory.EnumerateDirectories(folder.Path).Single());
        record.Profile.ShouldBe("push");
        record.Load!.Pushes.Select(static push => push.Id).ShouldBe(["push/rest-json/memory@100×2/10ms", "push/floor/memory@100×2"]);
        (await CommandRun.OfAsync($"report {Directory.EnumerateDirectories(folder.Path).Single()}")).Output.ShouldContain("## Push delivery");
    }
}
