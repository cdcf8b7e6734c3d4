using Bench.Commands;

namespace Bench.Tests.Commands;

public class BrowserCommandTests
{
    [SkippableTheory]
    [InlineData("--rate 0", "--rate is 0; expected above 0 and at most 200 a second, such as 50")]
    [InlineData("--rate NaN", "--rate is NaN; expected above 0")]
    [InlineData("--rate 1000", "--rate is 1000; expected above 0 and at most 200")]
    [InlineData("--duration 5", "--duration has '5', which is no duration")]
    [InlineData("--duration 1ms", "--duration has 1ms; expected 100ms to 10min")]
    [InlineData("--poll 2min", "--poll has 2min; expected 1ms to 1min")]
    [InlineData("grpc", "the page speaks no 'grpc'; it speaks rest-json, longpoll-json, sse-json, websocket-json")]
    [InlineData("--chromium /no/browser", "--chromium names /no/browser, and there is no such file")]
    public async Task What_can_not_be_done_is_said_before_anything_is_measured(string arguments, string complaint)
    {
        Skip.If(Preconditions.IsDebugBuild, "a Debug build refuses to run");
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync($"browser {arguments} --results {folder.Path}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldContain($"bench: {complaint}");
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_program_that_is_no_browser_is_named_and_no_record_is_begun()
    {
        Skip.If(Preconditions.IsDebugBuild, "a Debug build refuses to run");
        using var folder = new TemporaryFolder();
        var program = Path.Combine(folder.Path, "chromium");
        await File.WriteAllTextAsync(program, "");

        var run = await CommandRun.OfAsync($"browser websocket-json --chromium {program} --results {folder.Path}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldContain($"bench: {program} did not open the page: ");
        run.Errors.ShouldContain("Name another browser with --chromium.");
        Directory.EnumerateDirectories(folder.Path).ShouldBeEmpty();
    }
}
