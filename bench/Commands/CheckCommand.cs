using System.CommandLine;
using Bench.Records;
using Bench.Regression;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench check</c>: the gate. Against the baseline everything is counted and nothing timed; against a base, time is duelled for.</summary>
internal static class CheckCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var cells = new CellOptions();
        var path = BaselineCommand.PathOption();
        var against = new Option<string?>("--base") { Description = "Duel with the build of this commit instead: time, by interleaved slices of both", HelpName = "git ref" };
        var threshold = new Option<double>("--threshold") { Description = "With --base: how much slower is let pass, in percent", DefaultValueFactory = static _ => 5, HelpName = "percent" };
        var strict = new Option<bool>("--strict") { Description = "With --base: exit 3 where a cell is undecided" };
        var command = new VerbCommand(
            "check",
            "Hold this build against the baseline (bytes, allocations) or a base commit (time); exit 1 on a regression",
            "bench check",
            "bench check --contender grpc",
            "bench check --base origin/main --threshold 5",
            "bench check --base HEAD~1 --workload chat-send --strict");
        cells.AddTo(command);
        command.Add(path);
        command.Add(against);
        command.Add(threshold);
        command.Add(strict);
        command.Runs(errors, (parsed, cancellationToken) => parsed.GetValue(against) is { } reference
            ? new BaseCheck(output, errors).RunAsync(reference, cells.Read(parsed), parsed.GetValue(threshold), parsed.GetValue(strict), cancellationToken)
            : AgainstBaselineAsync(output, errors, cells.Read(parsed), BaselineCommand.PathOf(parsed.GetValue(path)), cancellationToken));
        return command;
    }

    private static async Task<int> AgainstBaselineAsync(
        IAnsiConsole output, IAnsiConsole errors, CellSelection selection, string path, CancellationToken cancellationToken)
    {
        Preconditions.Check();
        var baseline = BaselineFile.Read(path);
        var gate = new BaselineGate(baseline, CellCatalog.All);
        var selected = gate.Select(selection);
        foreach (var warning in gate.Warnings(Machine.Current().Runtime, SourceBuild.Current().GrpcContracts))
        {
            errors.Complain($"warning: {warning}");
        }

        using var allocator = ContestantProcess.Start(ContestantProcess.OwnAssembly, "this build", cancellationToken);
        var changes = await new BaselineCheck(gate, new FigurePass(allocator).CountAsync).RunAsync(selected, cancellationToken);
        FigureTables.Print(output, changes, selected.Count);
        FigureTables.Report(GitHubReport.Here(output), changes, selected.Count);
        return changes.Any(static change => change.Outcome == FigureOutcome.Worse) ? ExitCode.Failed : ExitCode.Ok;
    }
}
