namespace Bench.Duels;

/// <summary>One contestant held against another: a tournament of two.</summary>
/// <param name="options">How.</param>
/// <param name="clock">Times all of it.</param>
/// <param name="work">What <see cref="Pulse"/> times; null for its own.</param>
internal sealed class Duel(TournamentOptions options, TimeProvider clock, Action? work = null)
{
    /// <summary>Runs until the ratio is narrow enough or the budget is spent.</summary>
    /// <param name="contender">The ratio's numerator.</param>
    /// <param name="reference">Its denominator.</param>
    /// <param name="cancellationToken">Gives the whole up between two rounds.</param>
    /// <returns>The ratio of contender to reference; null where the budget was too short to say anything.</returns>
    public async Task<Ratio?> RunAsync(IContestant contender, IContestant reference, CancellationToken cancellationToken)
    {
        var result = await new Tournament(options, clock, work).RunAsync([reference, contender], cancellationToken);
        return result.Between(1, 0);
    }
}
