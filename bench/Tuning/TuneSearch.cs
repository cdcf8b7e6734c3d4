using Bench.Duels;
using Servers.Connections;

namespace Bench.Tuning;

/// <summary>
/// Searches settings one at a time, in interleaved rounds: a value that is shown to be faster than what stands takes its
/// place. The best of many looks better than it is, because it was chosen for it; so what the search ends with is held
/// against the defaults once more, in rounds of their own, and only they say how much it gains.
/// </summary>
/// <param name="hold">Holds settings against each other: the first are the reference, and come twice. The number seeds the rounds' order.</param>
/// <param name="narrow">Up to which half-width an interval may back a "no difference".</param>
internal sealed class TuneSearch(Func<IReadOnlyList<ConnectionSettings>, int, CancellationToken, Task<TournamentResult>> hold, double narrow)
{
    /// <summary>Runs the search.</summary>
    /// <param name="choices">The settings, in the order in which they are searched.</param>
    /// <param name="inFlight">How many exchanges are in flight.</param>
    /// <param name="searched">Told of each setting.</param>
    /// <param name="cancellationToken">Ends it between two rounds.</param>
    /// <returns>What was tried, and what came of what it ended with; null where that is the defaults.</returns>
    public async Task<(IReadOnlyList<TuneStep> Steps, TuneTrial? Confirmation)> RunAsync(
        IReadOnlyList<SettingChoice> choices, int inFlight, Action<TuneStep> searched, CancellationToken cancellationToken)
    {
        var steps = new List<TuneStep>();
        var chosen = ConnectionSettings.Default;
        foreach (var choice in choices)
        {
            var (values, whyNone) = Candidates.Of(choice, chosen, inFlight);
            var (trials, seconds) = values.Count == 0
                ? ([], 0)
                : await TryAsync(chosen, [.. values.Select(value => choice.Setting.In(chosen, value))], [.. values.Select(choice.Setting.Text)], steps.Count + 1, cancellationToken);
            var best = trials.Index().Where(static trial => trial.Item.Verdict == Verdict.Faster).OrderBy(static trial => trial.Item.Ratio!.Median).FirstOrDefault();
            if (best.Item is not null)
            {
                chosen = choice.Setting.In(chosen, values[best.Index]);
            }

            var step = new TuneStep(choice.Setting.Name, choice.Default, choice.Where, whyNone, trials, best.Item?.Value, seconds);
            steps.Add(step);
            searched(step);
        }

        return (steps, chosen == ConnectionSettings.Default
            ? null
            : (await TryAsync(ConnectionSettings.Default, [chosen], [chosen.ToString()], steps.Count + 1, cancellationToken)).Trials[0]);
    }

    // What stands runs twice: what it differs from itself by, in the very same rounds, is what a value has to exceed.
    private async Task<(IReadOnlyList<TuneTrial> Trials, double Seconds)> TryAsync(
        ConnectionSettings stands, IReadOnlyList<ConnectionSettings> tried, IReadOnlyList<string> names, int seed, CancellationToken cancellationToken)
    {
        var result = await hold([stands, stands, .. tried], seed, cancellationToken);
        var judge = NoiseFloor.Of([result.Between(1, 0)])?.Judge(narrow);
        return (
            [
                .. from name in names.Index()
                   let ratio = result.Between(name.Index + 2, 0)
                   select new TuneTrial(name.Item, judge?.On(ratio) ?? Verdict.Undecided, ratio),
            ],
            Math.Round(result.Elapsed.TotalSeconds, 1));
    }
}
