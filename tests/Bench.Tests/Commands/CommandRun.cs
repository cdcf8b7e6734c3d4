using Bench.Commands;
using Spectre.Console;

namespace Bench.Tests.Commands;

/// <summary>What a command line came to.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Errors)
{
    // What the program takes where its output is redirected.
    private const int Wide = 180;

    public static Task<CommandRun> OfAsync(string commandLine) => OfAsync(Wide, commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public static async Task<CommandRun> OfAsync(int width, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await CommandTree.RunAsync(arguments, Console(output, width), Console(errors, width), CancellationToken.None);
        return new CommandRun(exitCode, output.ToString(), errors.ToString());
    }

    public static IAnsiConsole Console(TextWriter writer, int width = Wide)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        return console;
    }
}
