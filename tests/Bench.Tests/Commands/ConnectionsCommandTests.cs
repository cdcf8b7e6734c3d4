using Bench.Commands;
using Bench.Records;

namespace Bench.Tests.Commands;

[Collection(AloneCollection.Name)]
public class ConnectionsCommandTests
{
    [SkippableTheory]
    [InlineData("--count 0", "--count has '0'; expected whole numbers from 1 to 10,000,000")]
    [InlineData("--count 1e6", "--count has '1e6'; expected whole numbers")]
    [InlineData("--per-connection 257", "--per-connection is 257; expected 1 to 256")]
    [InlineData("rest-json --per-connection 2", "none of them has subscriptions that could share a connection")]
    [InlineData("--wire testhost grpc", "over testhost there are no connections and no bytes")]
    [InlineData("websocket-jsn", "there is no contender 'websocket-jsn'; the nearest are websocket-json,")]
    public async Task What_can_not_be_done_is_said_before_anything_is_opened(string arguments, string complaint)
    {
        Skip.If(Preconditions.IsDebugBuild, "a Debug build refuses to run");
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync($"connections {arguments} --results {folder.Path}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith($"bench: {complaint}");
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task More_sockets_than_the_limit_allows_are_refused_with_the_cure()
    {
        Skip.If(Preconditions.IsDebugBuild, "a Debug build refuses to run");
        Skip.IfNot(OperatingSystem.IsLinux(), "only Linux tells its limits in a file");

        var run = await CommandRun.OfAsync("connections floor --wire tcp --count 10000000");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith("bench: --count asks for 10,000,000 connections, ");
        run.Errors.ShouldContain(" at the most");
    }

    [SkippableFact]
    public async Task A_run_prints_its_table_and_writes_a_record_that_renders()
    {
        Skip.If(Preconditions.IsDebugBuild, "a Debug build refuses to run");
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync($"connections websocket-json rest-json --count 10 --results {folder.Path}");

        run.ExitCode.ShouldBe(ExitCode.Ok, run.Errors + run.Output);
        run.Output.ShouldContain("websocket-json: connection with one subscription");
        run.Output.ShouldContain("rest-json: kept-alive connection, no poll under way");
        var record = RecordFile.Read(Directory.EnumerateDirectories(folder.Path).Single());
        record.Profile.ShouldBe("connections");
        record.Load!.Connections.Select(static one => (one.Opened, one.Reached)).ShouldBe([(10, 10), (10, 10)]);
        (await CommandRun.OfAsync($"report {Directory.EnumerateDirectories(folder.Path).Single()}")).Output.ShouldContain("## Idle connections");
    }
}
