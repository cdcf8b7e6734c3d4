using System.CommandLine;
using Bench.Duels;

namespace Bench.Commands;

/// <summary>The options that say how long contestants are held against each other.</summary>
internal sealed class TournamentArguments(double defaultBudget)
{
    // Less is over before the first round of a slow workload.
    private const double LeastBudget = 0.05;
    private const double MostBudget = 3600;

    private readonly Option<double> _budget = new("--budget", "-b")
    {
        Description = "Seconds for the rounds of each tournament, warm-up apart",
        DefaultValueFactory = _ => defaultBudget,
        HelpName = "seconds",
    };

    private readonly Option<double> _target = new("--target", "-t")
    {
        Description = "Stop early once the intervals are this narrow, in percent to either side",
        DefaultValueFactory = static _ => 1,
        HelpName = "percent",
    };

    public void AddTo(Command command)
    {
        command.Add(_budget);
        command.Add(_target);
    }

    /// <exception cref="UsageException">A value is out of range.</exception>
    public TournamentOptions Read(ParseResult parsed)
    {
        var (budget, target) = (parsed.GetValue(_budget), parsed.GetValue(_target));
        if (budget is not (>= LeastBudget and <= MostBudget))
        {
            throw new UsageException($"--budget is {budget}; expected {LeastBudget} to {MostBudget} seconds, such as {defaultBudget}");
        }

        if (target is not (> 0 and < 100))
        {
            throw new UsageException($"--target is {target}; expected a percentage above 0 and below 100, such as 1");
        }

        return new TournamentOptions { Budget = TimeSpan.FromSeconds(budget), TargetHalfWidth = target / 100 };
    }
}
