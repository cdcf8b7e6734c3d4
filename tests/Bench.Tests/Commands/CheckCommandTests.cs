using Bench.Commands;
using Bench.Regression;
using Bench.Tests.Regression;

namespace Bench.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private const string NoDebug = "a Debug build is refused before anything else is";
    private const string Cell = "chat-send/floor/memory";
    private const string Selection = "--contender floor --wire memory --workload chat-send";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bench-");

    private string Baseline => Path.Combine(_folder.FullName, "baseline.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task A_build_passes_against_its_own_baseline_and_is_exported()
    {
        Skip.If(Preconditions.IsDebugBuild, NoDebug);
        var export = Path.Combine(_folder.FullName, "figures.json");
        (await CommandRun.OfAsync($"baseline {Selection} --baseline {Baseline}")).ExitCode.ShouldBe(0);
        var check = await CommandRun.OfAsync($"check --baseline {Baseline} --export github-action-benchmark={export}");
        check.ExitCode.ShouldBe(0, check.Output + check.Errors);
        check.Output.ShouldContain("7 figures of 1 cells: 0 worse, 0 better");
        (await File.ReadAllTextAsync(export)).ShouldContain($"{Cell} wire-up");
    }

    [SkippableFact]
    public async Task A_baseline_with_one_byte_less_fails_and_says_how_to_keep_the_change()
    {
        Skip.If(Preconditions.IsDebugBuild, NoDebug);
        BaselineFile.Write(Baseline, Baselines.Of((Cell, 96, 10_000)));
        var check = await CommandRun.OfAsync($"check --baseline {Baseline}");
        check.ExitCode.ShouldBe(1);
        check.Output.ShouldContain("worse");
        check.Output.ShouldContain("better");
        check.Output.ShouldContain("'bench baseline'");
    }

    [SkippableTheory]
    [InlineData("check --base no-such-ref", "'no-such-ref'")]
    [InlineData("check --base HEAD --threshold 0", "--threshold is 0")]
    [InlineData("check --base HEAD --calibrate", "leave --base out")]
    [InlineData("check --checks 5", "go with --calibrate")]
    [InlineData("check --calibrate --checks 0", "--checks is 0")]
    [InlineData("check --calibrate --checks 3 --trials 0@5x3", "leave --checks out")]
    [InlineData("check --calibrate --trials bytex3 --workload ticker-stream", "can be put into none of the cells selected")]
    [InlineData("check --baseline /no/such/baseline.json", "'bench baseline'")]
    public async Task Wrong_use_is_refused_before_anything_is_measured(string commandLine, string expected)
    {
        Skip.If(Preconditions.IsDebugBuild, NoDebug);
        var run = await CommandRun.OfAsync(commandLine);
        run.ExitCode.ShouldBe(2, run.Errors);
        run.Errors.ShouldContain(expected);
    }

    [Fact]
    public void A_slower_cell_fails_and_an_undecided_one_only_where_it_was_asked_for()
    {
        BaseCheck.CodeOf([BuildOutcome.Same, BuildOutcome.Slower, BuildOutcome.Undecided], strict: true).ShouldBe(1);
        BaseCheck.CodeOf([BuildOutcome.Same, BuildOutcome.Undecided], strict: true).ShouldBe(3);
        BaseCheck.CodeOf([BuildOutcome.Same, BuildOutcome.Undecided], strict: false).ShouldBe(0);
        BaseCheck.CodeOf([BuildOutcome.Same, BuildOutcome.Faster], strict: true).ShouldBe(0);
    }
}
