using System.CommandLine;
using Bench.Regression;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench contestant</c>: hidden; what a check starts a build as.</summary>
internal static class ContestantCommand
{
    public static Command Create(IAnsiConsole errors)
    {
        var command = new VerbCommand(ContestantProtocol.Verb, "Run slices on request over standard input and output, for 'bench check'") { Hidden = true };
        command.Runs(errors, static async (_, cancellationToken) =>
        {
            await using var server = new ContestantServer(Console.In, Console.Out);
            await server.RunAsync(cancellationToken);
            return ExitCode.Ok;
        });
        return command;
    }
}
