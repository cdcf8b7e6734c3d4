using System.CommandLine;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>The verbs, and what a failure of any of them looks like.</summary>
internal static class CommandTree
{
    // Long enough for a record to be written after Ctrl-C.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [BdnCommand.Verb, ..])
        {
            return BdnCommand.Run(args[1..]);
        }

        var parsed = Root(Terminal.Output(), Terminal.Errors()).Parse(args.Length == 0 ? [RunCommand.Verb, "--profile", "quick"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"bench: {error.Message}");
            }

            await Console.Error.WriteLineAsync("bench: see 'bench --help', or 'bench <verb> --help'");
            return ExitCode.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = s_grace, EnableDefaultExceptionHandler = false });
    }

    /// <summary>The whole tree of verbs, writing to the consoles given.</summary>
    public static RootCommand Root(IAnsiConsole output, IAnsiConsole errors) =>
        new("Compares protocols in .NET: the same chat and ticker workloads over every contender, verified, sized and measured.")
        {
            ListCommand.Create(output, errors),
            VerifyCommand.Create(output, errors),
            SizesCommand.Create(output, errors),
            RunCommand.Create(output, errors),
            DuelCommand.Create(output, errors),
            NoiseCommand.Create(output, errors),
            SweepCommand.Create(output, errors),
            BdnCommand.Create(),
        };
}
