using Bench.Commands;

namespace Bench.Tests.Commands;

public class RunCommandTests
{
    [SkippableFact]
    public async Task An_unknown_profile_is_refused_with_those_there_are()
    {
        SkipDebug();

        var run = await CommandRun.OfAsync("run --profile fast");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.Trim().ShouldBe("bench: there is no profile 'fast'; there are quick and full");
    }

    [SkippableFact]
    public async Task Results_that_can_not_be_written_are_said_before_anything_is_measured()
    {
        SkipDebug();
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "results");
        await File.WriteAllTextAsync(file, "in the way");

        var run = await CommandRun.OfAsync($"run -c floor -w memory --results {file}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith($"bench: the results can't be written to {file}: ");
        run.Errors.ShouldContain("Nothing has been measured. Name a folder that can be written with --results.");
        run.Output.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Cells_that_can_not_be_had_leave_no_record()
    {
        SkipDebug();
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync($"run -c floor -w testhost --results {folder.Path}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_debug_build_is_refused()
    {
        Skip.IfNot(Preconditions.IsDebugBuild, "this is a Release build, which may measure");

        (await CommandRun.OfAsync("run")).Errors.ShouldStartWith("bench: this is a Debug build");
    }

    [Fact]
    public void The_command_in_a_record_repeats_the_run_and_does_not_say_whose_folder_it_went_to()
    {
        var tree = CommandTree.Root(CommandRun.Console(TextWriter.Null), CommandRun.Console(TextWriter.Null));

        RunCommand.CommandText(tree.Parse(["run", "-c", "grpc,rest-json", "--results", "/home/somebody/results", "--json", "-l", "ticker-*"]))
            .ShouldBe("dotnet run -c Release --project bench -- run -c grpc,rest-json --json -l 'ticker-*'");
    }

    private static void SkipDebug() => Skip.If(Preconditions.IsDebugBuild, "a Debug build refuses to run");
}
