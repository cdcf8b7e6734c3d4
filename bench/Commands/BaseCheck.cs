using Bench.Exports;
using Bench.Records;
using Bench.Regression;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench check --base</c>: this build's time against that of a commit.</summary>
internal sealed class BaseCheck(CheckResults results, IAnsiConsole errors)
{
    // The two shapes that cost most differently, of the contenders that a service chooses between: six cells, under three minutes.
    private const string DefaultContenders = "rest-json,websocket-json,grpc";
    private const string DefaultWorkloads = "chat-send,ticker-stream";
    private const string DefaultWire = "memory";

    /// <summary>The cells of a selection; without one, six.</summary>
    /// <exception cref="UsageException">None of them can be had here.</exception>
    public static IReadOnlyList<Cell> Select(CellSelection selection)
    {
        var defaults = CellSelection.Of(DefaultContenders, DefaultWire, DefaultWorkloads).From(CellCatalog.All).ToList();
        var selected = selection.From(CellCatalog.All, defaults).ToList();
        Preconditions.CheckAny(selected);
        return [.. selected.Where(static cell => cell.WhyUnavailable is null)];
    }

    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">It can't be checked as it was put.</exception>
    public async Task<int> RunAsync(string reference, CellSelection selection, double percent, bool strict, CancellationToken cancellationToken)
    {
        if (percent is not (>= 0.5 and <= 100))
        {
            throw new UsageException($"--threshold is {percent}; expected 0.5 to 100 percent, such as 5");
        }

        var selected = Select(selection);
        var git = new Git(Environment.CurrentDirectory);
        var commit = await git.CommitAsync(reference, cancellationToken);
        errors.WriteLine($"base: {reference} = {commit}; building it unless it was built before");
        var assembly = await new BaseBuild(git, SourceBuild.Current().GrpcContracts).AssemblyAsync(commit, cancellationToken);
        var skipped = Lacking(assembly, selected, cancellationToken);
        foreach (var cell in skipped)
        {
            errors.WriteLine($"skipped: {cell.Cell}: the base: {cell.Why}");
        }

        string[] cells = [.. selected.Select(static cell => cell.Id).Except(skipped.Select(static cell => cell.Cell))];
        if (cells.Length == 0)
        {
            throw new UsageException($"the base {commit} has none of the {selected.Count} cells selected, so there is nothing to duel on; choose a newer base or other cells");
        }

        var judge = new BuildJudge(percent / 100, cells.Length);
        var verdicts = new BuildDuel(
            judge,
            number => new BuildLaunch(assembly, ContestantProcess.OwnAssembly, new Dictionary<string, double>(), number, cancellationToken),
            TimeProvider.System).Run(cells, errors.WriteLine, cancellationToken);
        results.Write(
            new BaseReport(reference, commit, judge.Threshold, BuildJudge.Confidence, verdicts, skipped),
            static context => context.BaseReport,
            [.. verdicts.Where(static verdict => verdict.Ratio is not null).Select(static verdict => Exported(verdict))],
            output => BuildTables.Print(output, verdicts, judge.Threshold));
        BuildTables.Report(results.GitHub, verdicts, reference, judge.Threshold);
        return CodeOf(verdicts.Select(static verdict => verdict.Outcome), strict);
    }

    /// <summary>The exit code that outcomes earn.</summary>
    public static int CodeOf(IEnumerable<BuildOutcome> outcomes, bool strict)
    {
        var all = outcomes.ToHashSet();
        return all.Contains(BuildOutcome.Slower) ? ExitCode.Failed : strict && all.Contains(BuildOutcome.Undecided) ? ExitCode.Undecided : ExitCode.Ok;
    }

    /// <summary>A verdict as a number for a dashboard.</summary>
    public static ExportedFigure Exported(BuildVerdict verdict) => new(
        verdict.Cell,
        "time-ratio",
        "times the base",
        Math.Round(verdict.Ratio!.Estimate, 4),
        Math.Round(verdict.Ratio.Low, 4),
        Math.Round(verdict.Ratio.High, 4),
        BuildTables.Words(verdict));

    private static SkippedCell[] Lacking(string assembly, IReadOnlyList<Cell> cells, CancellationToken cancellationToken)
    {
        using var build = ContestantProcess.Start(assembly, "the base", ContestantSettings.Timed, cancellationToken);
        return
        [
            .. cells.Select(cell => new SkippedCell(cell.Id, build.Ask($"{ContestantProtocol.Lacks} {cell.Id}")))
                .Where(static cell => cell.Why.Length > 0),
        ];
    }
}
