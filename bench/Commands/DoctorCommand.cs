using System.CommandLine;
using Bench.Doctor;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench doctor</c>: what about this machine and this build makes numbers worse, and its cure.</summary>
internal static class DoctorCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "doctor",
            "Say what about this machine and this build makes numbers worse, each with its cure; 'run' asks the same first",
            "bench doctor",
            "bench doctor --json");
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            var findings = await Physician.Standard.ExamineAsync(Surroundings.Current(), cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.Print(output, findings, static context => context.IReadOnlyListFinding);
            }
            else
            {
                Findings.Print(output, findings);
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
