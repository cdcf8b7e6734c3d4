using System.CommandLine;
using Bench.Comparisons;
using Bench.Exports;
using Bench.Records;
using Bench.Regression;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench compare A B</c>: two records, cell by cell, from their raw samples. It runs nothing.</summary>
internal static class CompareCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var before = new Argument<string>("A") { Description = "The earlier record: its record.json, or the folder that has it" };
        var after = new Argument<string>("B") { Description = "The later one" };
        var threshold = new Option<double>("--threshold") { Description = "How much slower is let pass, in percent", DefaultValueFactory = static _ => 5, HelpName = "percent" };
        var strict = new Option<bool>("--strict") { Description = "Exit 3 where a cell is undecided" };
        var export = new ExportArguments();
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "compare",
            "Hold one record against another: bytes and allocations, and time where the machines match; exit 1 on a regression",
            "bench compare results/2026-11-21-amd-epyc-2c results/2026-11-22-amd-epyc-2c")
        {
            before, after, threshold, strict,
        };
        export.AddTo(command);
        command.Add(json);
        command.Runs(errors, (parsed, _) =>
        {
            var percent = parsed.GetValue(threshold);
            if (percent is not (>= 0.5 and <= 100))
            {
                throw new UsageException($"--threshold is {percent}; expected 0.5 to 100 percent, such as 5");
            }

            var results = new CheckResults(output, errors, parsed.GetValue(json), export.Read(parsed));
            var comparison = new RecordComparer(percent / 100).Compare(RecordFile.Read(parsed.GetValue(before)!), RecordFile.Read(parsed.GetValue(after)!));
            if (comparison.Figures.Count == 0)
            {
                throw new UsageException("the two records have no measured cell in common, so there is nothing to compare; choose records of the same cells");
            }

            foreach (var difference in comparison.Differences)
            {
                errors.Complain($"warning: {difference}; so times are not compared");
            }

            results.Write(comparison, static context => context.RecordComparison, Exported(comparison), console => ComparisonTables.Print(console, comparison));
            return Task.FromResult(
                comparison.Figures.Any(static change => change.Outcome == FigureOutcome.Worse)
                    ? ExitCode.Failed
                    : BaseCheck.CodeOf(comparison.Times.Select(static time => time.Outcome), parsed.GetValue(strict)));
        });
        return command;
    }

    private static IReadOnlyList<ExportedFigure> Exported(RecordComparison comparison) =>
    [
        .. comparison.Figures.Select(static change => new ExportedFigure(change.Cell, change.Metric, "B", change.Now)),
        .. from time in comparison.Times
           where time.Ratio is not null
           select new ExportedFigure(
               time.Cell, "time-ratio", "times the earlier record", Math.Round(time.Ratio!.Estimate, 4), Math.Round(time.Ratio.Low, 4), Math.Round(time.Ratio.High, 4), time.Basis),
    ];
}
