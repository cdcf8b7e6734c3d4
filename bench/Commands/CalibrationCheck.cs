using System.Globalization;
using Bench.Calibration;
using Bench.Records;
using Bench.Regression;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench check --calibrate</c>: how often the gate is wrong here.</summary>
internal sealed class CalibrationCheck(IAnsiConsole output, IAnsiConsole errors)
{
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">It can't be calibrated as it was put.</exception>
    public int Run(CalibrationPlan plan, CellSelection selection, CancellationToken cancellationToken)
    {
        var cells = BaseCheck.Select(selection);
        foreach (var defect in plan.Kinds.Select(static kind => kind.Defect).OfType<string>().Select(Defects.Named))
        {
            if (FigureTrial.With(defect, cells).Count == 0)
            {
                throw new UsageException($"'{defect.Summary}' can be put into none of the cells selected; leave {defect.Name} out of --trials, or add --workload chat-send");
            }
        }

        string[] ids = [.. cells.Select(static cell => cell.Id)];
        var (machine, build) = (Machine.Current(), SourceBuild.Current());
        var setting = new CalibrationSetting(
            string.Create(CultureInfo.InvariantCulture, $"{machine.Cpu}, {machine.Cores} cores"),
            machine.Runtime,
            build.Commit is { } commit ? $"{commit[..12]}{(build.Dirty == true ? "+" : "")}" : null,
            ids);
        var journal = CalibrationJournal.Open(plan.Journal, setting);
        var time = new TimeTrial(
            ids, (handicaps, seed) => new BuildLaunch(ContestantProcess.OwnAssembly, ContestantProcess.OwnAssembly, handicaps, seed, cancellationToken), TimeProvider.System);
        var figures = new Lazy<FigureTrial>(() => new FigureTrial(
            BaselineCommand.Count(cells, plan.Command, cancellationToken),
            cells,
            () => new FigureCounter(ContestantProcess.OwnAssembly, cancellationToken),
            TimeProvider.System));
        try
        {
            new CalibrationRun(journal, time, figures).Run(plan.Kinds, errors.WriteLine, cancellationToken);
        }
        finally
        {
            // Also of a run that is cut short: what it has is worth as much as what it would have had.
            output.Profile.Out.Writer.Write(CalibrationTable.Of(plan.Kinds, journal.Outcomes, setting, plan.Command, TimeProvider.System.GetUtcNow()));
        }

        return ExitCode.Ok;
    }
}
