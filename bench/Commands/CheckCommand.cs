using System.CommandLine;
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
        var export = new ExportArguments();
        var json = JsonOutput.Option();
        var calibration = new CalibrationArguments();
        var command = new VerbCommand(
            "check",
            "Hold this build against the baseline (bytes, allocations) or a base commit (time); exit 1 on a regression",
            "bench check",
            "bench check --contender grpc --export bencher=figures.json",
            "bench check --base origin/main --threshold 5",
            "bench check --base HEAD~1 --workload chat-send --strict",
            "bench check --calibrate --checks 50");
        cells.AddTo(command);
        command.Add(path);
        command.Add(against);
        command.Add(threshold);
        command.Add(strict);
        export.AddTo(command);
        command.Add(json);
        calibration.AddTo(command);
        command.Runs(errors, (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var selection = cells.Read(parsed);
            var results = new CheckResults(output, errors, parsed.GetValue(json), export.Read(parsed));
            return (parsed.GetValue(against), calibration.Read(parsed)) switch
            {
                (not null, not null) => throw new UsageException("--calibrate holds this build against itself; leave --base out"),
                ({ } reference, _) => new BaseCheck(results, errors).RunAsync(reference, selection, parsed.GetValue(threshold), parsed.GetValue(strict), cancellationToken),
                (_, { } plan) => Task.FromResult(new CalibrationCheck(output, errors).Run(plan, selection, cancellationToken)),
                _ => Task.FromResult(new FigureCheck(results, errors).Run(selection, BaselineCommand.PathOf(parsed.GetValue(path)), cancellationToken)),
            };
        });
        return command;
    }
}
