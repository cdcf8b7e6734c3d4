namespace Bench.Duels;

/// <summary>
/// Which rounds were calm. While a neighbour works on the other half of a core, exchanges take up to twice as long, and some
/// contestants suffer from it more than others: their ratio is another one, by a quarter at times, and a median over both
/// states would tell how often the neighbour worked. So a ratio is of the rounds in which both contestants had the core to
/// themselves. Which these are is decided by <see cref="Pulse"/> alone, never by what the contestants took.
/// </summary>
/// <param name="calm">Of each round, whether each contestant had.</param>
internal sealed class CalmRounds(IReadOnlyList<bool[]> calm)
{
    /// <summary>How many rounds every two contestants must have had a calm core in; with fewer, an interval is from too few sessions.</summary>
    public const int Fewest = 30;

    /// <summary>Of each round, whether each contestant had the core to itself.</summary>
    public IReadOnlyList<bool[]> Flags => calm;

    /// <summary>Whether all had it in every round.</summary>
    public bool Always => calm.All(static round => round.All(static flag => flag));

    /// <summary>
    /// Whether every two contestants have calm rounds enough. Where some have not, all rounds count for all of them: ratios
    /// that stand beside each other are to be of one state, or of the same mixture.
    /// </summary>
    public bool Suffice => calm.Count > 0 && Pairs(calm[0].Length).All(pair => calm.Count(round => round[pair.Left] && round[pair.Right]) >= Fewest);

    /// <summary>Whether slices were calm.</summary>
    public static CalmRounds Of(IReadOnlyList<Slice[]> rounds) =>
        new([.. rounds.Select(static round => Array.ConvertAll(round, static slice => slice.Calm))]);

    /// <summary>Whether a round was calm for some contestants.</summary>
    public bool Was(int round, IReadOnlyList<int> contestants) => contestants.All(contestant => calm[round][contestant]);

    /// <summary>Every two of so many contestants.</summary>
    public static IEnumerable<(int Left, int Right)> Pairs(int contestants) =>
        from left in Enumerable.Range(0, contestants)
        from right in Enumerable.Range(left + 1, contestants - left - 1)
        select (left, right);
}
