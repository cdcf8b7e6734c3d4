namespace Bench.Duels;

/// <summary>One contestant held against another: a tournament of two.</summary>
internal sealed class Duel(TournamentOptions options, TimeProvider clock)
{
    /// <summary>Runs until the ratio is narrow enough or the budget is spent.</summary>
    /// <param name="contender">The ratio's numerator.</param>
    /// <param name="reference">Its denominator.</param>
    /// <param name="cancellationToken">Gives the whole up between two rounds.</param>
    /// <returns>The ratio of contender to reference; null where the budget was too short to say anything.</returns>
    public async Task<Ratio?> RunAsync(IContestant contender, IContestant reference, CancellationToken cancellationToken)
    {
        var result = await new Tournament(options, clock).RunAsync([reference, contender], cancellationToken);
        return result.Between(1, 0);
    }
}
