using System.Text;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>The consoles that commands write to.</summary>
internal static class Terminal
{
    // Where output goes to a file or a pipe there is no width to fit, and a wrapped table is hard to read.
    private const int RedirectedWidth = 180;

    public static IAnsiConsole Output() => Create(Console.Out, Console.IsOutputRedirected);

    public static IAnsiConsole Errors() => Create(Console.Error, Console.IsErrorRedirected);

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        if (redirected)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        if (redirected)
        {
            console.Profile.Width = RedirectedWidth;
        }

        return console;
    }
}
