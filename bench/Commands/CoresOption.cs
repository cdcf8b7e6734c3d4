using System.CommandLine;

namespace Bench.Commands;

/// <summary>The option of the verbs that duel: on one core, unless told otherwise.</summary>
internal static class CoresOption
{
    private const string Name = "--cores";
    private const string One = "one";
    private const string All = "all";

    public static Option<string> Create()
    {
        var option = new Option<string>(Name)
        {
            Description = "On one core, ratios are of the work alone; on all, they are of this machine's ways to share it too (Linux; elsewhere always all)",
            DefaultValueFactory = static _ => One,
            HelpName = $"{One}|{All}",
        };
        option.AcceptOnlyFromAmong(One, All);
        return option;
    }

    /// <summary>Whether a command line asks for something that runs on one core.</summary>
    public static bool IsOne(ParseResult parsed) =>
        parsed is { Errors.Count: 0, Action: not VerbHelp }
        && parsed.CommandResult.Command.Options.OfType<Option<string>>().FirstOrDefault(static option => option.Name == Name) is { } cores
        && parsed.GetValue(cores) == One;
}
