using Bench.Records;
using Bench.Regression;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench check --base</c>: this build against that of a commit.</summary>
internal sealed class BaseCheck(IAnsiConsole output, IAnsiConsole errors)
{
    // The two shapes that cost most differently, of the contenders that a service chooses between: six cells, under three minutes.
    private const string DefaultContenders = "rest-json,websocket-json,grpc";
    private const string DefaultWorkloads = "chat-send,ticker-stream";
    private const string DefaultWire = "memory";

    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">It can't be checked as it was put.</exception>
    public async Task<int> RunAsync(string reference, CellSelection selection, double percent, bool strict, CancellationToken cancellationToken)
    {
        Preconditions.Check();
        if (percent is not (>= 0.5 and <= 100))
        {
            throw new UsageException($"--threshold is {percent}; expected 0.5 to 100 percent, such as 5");
        }

        var defaults = CellSelection.Of(DefaultContenders, DefaultWire, DefaultWorkloads).From(CellCatalog.All).ToList();
        var selected = selection.From(CellCatalog.All, defaults).Where(static cell => cell.WhyUnavailable is null).ToList();
        Preconditions.CheckAny(selected);
        var git = new Git(Environment.CurrentDirectory);
        var commit = await git.CommitAsync(reference, cancellationToken);
        errors.WriteLine($"base: {reference} = {commit}; building it unless it was built before");
        var assembly = await new BaseBuild(git, SourceBuild.Current().GrpcContracts).AssemblyAsync(commit, cancellationToken);
        var judge = new BuildJudge(percent / 100, selected.Count);
        var verdicts = await new BuildDuel(
            judge,
            number => new BuildLaunch(assembly, ContestantProcess.OwnAssembly, burn: 0, number, cancellationToken),
            seed: 1).RunAsync([.. selected.Select(static cell => cell.Id)], errors.WriteLine, cancellationToken);
        BuildTables.Print(output, verdicts, judge.Threshold);
        BuildTables.Report(GitHubReport.Here(output), verdicts, reference, judge.Threshold);
        return CodeOf(verdicts, strict);
    }

    /// <summary>The exit code that verdicts earn.</summary>
    public static int CodeOf(IReadOnlyList<BuildVerdict> verdicts, bool strict) =>
        verdicts.Any(static verdict => verdict.Outcome == BuildOutcome.Slower) ? ExitCode.Failed
        : strict && verdicts.Any(static verdict => verdict.Outcome == BuildOutcome.Undecided) ? ExitCode.Undecided
        : ExitCode.Ok;
}
