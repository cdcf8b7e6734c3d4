using System.CommandLine;

namespace Bench.Commands;

/// <summary>In how many processes contestants are held against each other.</summary>
/// <param name="description">What that is for the verb.</param>
internal sealed class LaunchesOption(string description)
{
    // More would take minutes for what a longer budget does better.
    private const int Most = 50;

    private readonly Option<int?> _option = new("--launches") { Description = description, HelpName = "count" };

    public void AddTo(Command command) => command.Add(_option);

    /// <summary>What was asked for; null where nothing was.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="usual">How many there are as a rule, for the error.</param>
    /// <exception cref="UsageException">It is no number that makes sense.</exception>
    public int? Read(ParseResult parsed, int usual)
    {
        var launches = parsed.GetValue(_option);
        return launches is null or (>= 1 and <= Most)
            ? launches
            : throw new UsageException($"{_option.Name} is {launches}; expected 1 to {Most}, such as {usual}");
    }
}
