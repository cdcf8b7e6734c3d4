using Bench.Duels;
using Bench.Records;

namespace Bench.Reports;

/// <summary>What the machine can tell apart, and what is called a difference because of it.</summary>
/// <param name="Duels">Every cell that was held against itself.</param>
/// <param name="Floor">All of them together; null where none got an interval.</param>
/// <param name="Threshold">Nothing nearer to 1.00 is called a difference: 0.01 is ±1 %.</param>
internal sealed record NoiseFinding(IReadOnlyList<NoiseDuel> Duels, NoiseFloor? Floor, double Threshold)
{
    // A handful of duels can't show less, and a smaller difference decides nothing that anyone builds.
    private const double LeastThreshold = 0.01;

    // Where nothing is known of the noise, only what hardly any machine's noise explains is called a difference.
    private const double UnknownThreshold = 0.05;

    // Twice what the quick profile stops at: wide enough that most of its "no difference" can be said, and it is said with its interval.
    private const double Narrow = 0.05;

    /// <summary>What turns ratios into verdicts.</summary>
    public Judge Judge() => new(Threshold, Narrow);

    /// <summary>What the tournaments of a record say of its noise.</summary>
    public static NoiseFinding Of(IEnumerable<TournamentRecord> tournaments)
    {
        var duels = tournaments.Where(static tournament => tournament.Purpose == TournamentPurpose.Noise)
            .Select(static tournament => (Tournament: tournament, Ratio: tournament.Result.Between(1, 0)))
            .ToList();
        var floor = NoiseFloor.Of([.. duels.Select(static duel => duel.Ratio)]);
        return new NoiseFinding(
            [.. duels.Select(static duel => new NoiseDuel(duel.Tournament.Contestants[0], duel.Tournament.Rounds.Count, Estimate.Of(duel.Ratio)))],
            floor,
            floor is null ? UnknownThreshold : Math.Max(floor.Offset, LeastThreshold));
    }
}
