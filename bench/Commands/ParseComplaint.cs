using System.CommandLine;

namespace Bench.Commands;

/// <summary>Says what is wrong with a command line, and what may have been meant.</summary>
internal static class ParseComplaint
{
    public static string Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var isRoot = command == parsed.RootCommandResult.Command;
        return parsed.UnmatchedTokens switch
        {
            [] => $"{string.Join(' ', parsed.Errors.Select(static error => error.Message))} See '{Path(command, isRoot)} --help'.",
            [['-', ..] option, ..] when isRoot => $"'{option}' comes before any verb; put the verb first, as in 'bench run --wire memory'",
            [var verb, ..] when isRoot => $"there is no verb '{verb}'; {Nearest(verb, command.Subcommands.Select(static known => known.Name))} (all: 'bench --help')",
            [['-', ..] option, ..] => $"'{Path(command, isRoot)}' has no option '{option}'; {Nearest(option, command.Options.Select(static known => known.Name))} (all: '{Path(command, isRoot)} --help')",
            [var argument, ..] => $"'{Path(command, isRoot)}' does not expect '{argument}'; see '{Path(command, isRoot)} --help'",
        };
    }

    private static string Path(Command command, bool isRoot) => isRoot ? "bench" : $"bench {command.Name}";

    private static string Nearest(string typed, IEnumerable<string> known) => $"the nearest are {string.Join(", ", NearestNames.To(typed, known))}";
}
