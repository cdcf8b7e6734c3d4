namespace Bench.Duels;

/// <summary>
/// Holds contestants against each other in interleaved rounds: each runs a slice per round, so that whatever the machine
/// does meanwhile befalls all of them, and every round gives one ratio for each pair.
/// </summary>
/// <remarks>
/// Every few rounds, all contestants begin anew. Two sessions of one lane differ for as long as they live, by where their
/// objects came to lie and on which threads their connections run: by some 1 % as a rule, by 4 % at worst on the memory
/// wire, however many rounds are run. Over several sessions that evens out, and what is left of it is in the interval.
/// </remarks>
/// <param name="options">How.</param>
/// <param name="clock">Times all of it.</param>
/// <param name="work">What <see cref="Pulse"/> times; null for its own.</param>
internal sealed class Tournament(TournamentOptions options, TimeProvider clock, Action? work = null)
{
    // Of each contestant's time. Long enough for opening sessions to be a fifth of the whole or less, and short enough for
    // rounds to resemble each other no further than serial dependence is looked for.
    private static readonly TimeSpan s_leg = TimeSpan.FromMilliseconds(40);

    private const int LeastRoundsPerLeg = 8;

    // With fewer, the intervals are too narrow for what sessions differ by.
    private const int LeastLegs = 5;

    /// <summary>Runs until the ratios to the reference and to the best of the others are narrow enough, or the budget is spent.</summary>
    /// <param name="contestants">At least two, the reference first.</param>
    /// <param name="cancellationToken">Gives the whole up between two rounds.</param>
    /// <exception cref="Workloads.WrongAnswerException">A session's answer was wrong.</exception>
    public async Task<TournamentResult> RunAsync(IReadOnlyList<IContestant> contestants, CancellationToken cancellationToken)
    {
        options.Validate();
        RequireDistinct(contestants);
        var pulse = new Pulse(clock, work);
        var sides = contestants.Select(contestant => new Side(contestant, options.Slice, pulse, clock)).ToArray();
        var settled = await SettleAsync(sides, cancellationToken);
        Check(sides);
        var beats = Beats.For(options.Slice, [.. sides.Select(static side => (side.LeastCost, side.InFlight))]);
        foreach (var side in sides)
        {
            side.KeepTime(beats);
        }

        var roundsPerLeg = Math.Max(LeastRoundsPerLeg, (int)(s_leg / beats.Slice));
        var ids = contestants.Select(static contestant => contestant.Id).ToArray();
        var order = new VisitOrder(sides.Length, options.Order, options.Seed);
        var bill = new CollectionBill([.. contestants.Select(static contestant => contestant.Runtime)]);
        var looks = new Looks(options.Budget);
        var rounds = new List<Slice[]>();
        var start = clock.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (rounds.Count > 0 && rounds.Count % roundsPerLeg == 0)
            {
                await RenewAsync(sides, cancellationToken);
            }

            rounds.Add(await RunRoundAsync(sides, order.Next()));
            var elapsed = clock.GetElapsedTime(start);
            if (looks.IsDue(elapsed))
            {
                Check(sides);
                var result = new TournamentResult(ids, bill.Of(rounds), CalmRounds.Of(rounds), options.Confidence, settled, elapsed);
                if (elapsed >= options.Budget || (rounds.Count >= LeastLegs * roundsPerLeg && result.WidestHalfWidth() <= options.TargetHalfWidth))
                {
                    return result;
                }
            }
        }
    }

    private async ValueTask<bool> SettleAsync(Side[] sides, CancellationToken cancellationToken)
    {
        if (options.Costs is not { } costs)
        {
            return await new WarmUp(options.WarmUpLimit, clock).RunAsync(sides, cancellationToken);
        }

        foreach (var (side, cost) in sides.Zip(costs))
        {
            await side.SettleAsync(cost, cancellationToken);
        }

        return true;
    }

    private static async ValueTask<Slice[]> RunRoundAsync(Side[] sides, IReadOnlyList<int> visits)
    {
        var slices = new Slice[sides.Length];
        foreach (var side in visits)
        {
            slices[side] += await sides[side].RunAsync();
        }

        return slices;
    }

    private static async ValueTask RenewAsync(Side[] sides, CancellationToken cancellationToken)
    {
        foreach (var side in sides)
        {
            await side.RenewAsync(cancellationToken);
        }
    }

    private static void Check(Side[] sides)
    {
        foreach (var side in sides)
        {
            side.Check();
        }
    }

    private static void RequireDistinct(IReadOnlyList<IContestant> contestants)
    {
        if (contestants.Count < 2)
        {
            throw new ArgumentException($"A tournament needs two contestants or more, not {contestants.Count}.", nameof(contestants));
        }

        if (contestants.GroupBy(static contestant => contestant.Id).FirstOrDefault(static group => group.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException(
                $"Two contestants are called '{twice.Key}'; give each its own ID, such as '{twice.Key} (second)'.", nameof(contestants));
        }
    }
}
