using System.CommandLine;
using Bench.Duels;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>The verbs, and what a failure of any of them looks like.</summary>
internal static class CommandTree
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [BdnCommand.Verb, ..] && args is not [_, "--help" or "-h" or "-?"])
        {
            return BdnCommand.Run(args[1..]);
        }

        if (CoresOption.IsOne(Parse(args, Terminal.Output(), Terminal.Errors())))
        {
            OneCore.Enter();
        }

        using var interruption = new Interruption();
        return await RunAsync(args, Terminal.Output(), Terminal.Errors(), interruption.Token);
    }

    /// <summary>Reads a command line and does what it says.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">For results.</param>
    /// <param name="errors">For everything else.</param>
    /// <param name="cancellationToken">Ends it early, in good order.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, IAnsiConsole output, IAnsiConsole errors, CancellationToken cancellationToken)
    {
        var parsed = Parse(args, output, errors);
        if (parsed is { Errors.Count: > 0, Action: not VerbHelp })
        {
            errors.Complain(ParseComplaint.Of(parsed));
            return ExitCode.Usage;
        }

        // Signals are handled by who calls: System.CommandLine would swallow a second Ctrl-C.
        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = output.Profile.Out.Writer,
                Error = errors.Profile.Out.Writer,
                ProcessTerminationTimeout = null,
                EnableDefaultExceptionHandler = false,
            },
            cancellationToken);
    }

    private static ParseResult Parse(string[] args, IAnsiConsole output, IAnsiConsole errors) =>
        Root(output, errors).Parse(args.Length == 0 ? [RunCommand.Verb, "--profile", "quick"] : args);

    /// <summary>The whole tree of verbs, writing to the consoles given.</summary>
    public static VerbCommand Root(IAnsiConsole output, IAnsiConsole errors) =>
        new(
            "bench",
            "Compares protocols in .NET: the same chat and ticker workloads over every contender, verified, sized and measured. "
            + "Here 'bench' stands for 'dotnet run -c Release --project bench --'. Without a verb: run --profile quick.",
            "bench list",
            "bench run --contender rest-json,websocket-json,grpc --wire memory",
            "bench <verb> --help")
        {
            ListCommand.Create(output, errors),
            VerifyCommand.Create(output, errors),
            FuzzCommand.Create(output, errors),
            SizesCommand.Create(output, errors),
            RunCommand.Create(output, errors),
            DuelCommand.Create(output, errors),
            NoiseCommand.Create(output, errors),
            SweepCommand.Create(output, errors),
            TuneCommand.Create(output, errors),
            PushCommand.Create(output, errors),
            ConnectionsCommand.Create(output, errors),
            DeadlinesCommand.Create(output, errors),
            BrowserCommand.Create(output, errors),
            CodecsCommand.Create(output, errors),
            ClaimsCommand.Create(output, errors),
            DecideCommand.Create(output, errors),
            ReportCommand.Create(output, errors),
            DoctorCommand.Create(output, errors),
            ServeCommand.Create(output, errors),
            LoadCommand.Create(output, errors),
            BaselineCommand.Create(output, errors),
            CheckCommand.Create(output, errors),
            CompareCommand.Create(output, errors),
            ContestantCommand.Create(errors),
            BdnCommand.Create(),
            VerbHelp.Option(),
            new VersionOption(),
        };
}
