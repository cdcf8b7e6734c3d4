using Bench.Exports;
using Bench.Records;
using Bench.Regression;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench check</c>: this build's bytes and allocations against the baseline.</summary>
internal sealed class FigureCheck(CheckResults results, IAnsiConsole errors)
{
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">There is no baseline, or it does not fit this build.</exception>
    public int Run(CellSelection selection, string path, CancellationToken cancellationToken)
    {
        var gate = new BaselineGate(BaselineFile.Read(path), CellCatalog.All);
        var selected = gate.Select(selection);
        foreach (var warning in gate.Warnings(Machine.Current().Runtime, SourceBuild.Current().GrpcContracts))
        {
            errors.Complain($"warning: {warning}");
        }

        using var counter = new FigureCounter(ContestantProcess.OwnAssembly, cancellationToken);
        var changes = new BaselineCheck(gate, cell => counter.Count(cell), CountAnew).Run(selected);
        results.Write(
            new FigureReport(changes),
            static context => context.FigureReport,
            [.. changes.Select(static change => new ExportedFigure(change.Cell, change.Metric, "B", change.Now))],
            output => FigureTables.Print(output, changes, selected.Count));
        FigureTables.Report(results.GitHub, changes, selected.Count);
        return changes.Any(static change => change.Outcome == FigureOutcome.Worse) ? ExitCode.Failed : ExitCode.Ok;

        BaselineCell CountAnew(string cell)
        {
            using var another = new FigureCounter(ContestantProcess.OwnAssembly, cancellationToken);
            return another.Count(cell);
        }
    }
}
