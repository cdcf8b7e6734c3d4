namespace Bench.Duels;

/// <summary>The rounds that contestants ran against each other. The first contestant is the reference.</summary>
/// <param name="ids">The contestants.</param>
/// <param name="rounds">Of each round the cost of every contestant, in nanoseconds per exchange.</param>
/// <param name="calm">Which of the rounds count; null where nobody watched, and all do.</param>
/// <param name="confidence">How often each interval must hold the true ratio.</param>
/// <param name="settled">Whether the warm-up ended because nothing got faster any more.</param>
/// <param name="elapsed">How long the rounds took.</param>
internal sealed class TournamentResult(
    IReadOnlyList<string> ids, IReadOnlyList<double[]> rounds, CalmRounds? calm, double confidence, bool settled, TimeSpan elapsed)
{
    /// <summary>The contestants, the reference first.</summary>
    public IReadOnlyList<string> Ids => ids;

    /// <summary>How often each interval must hold the true ratio.</summary>
    public double Confidence => confidence;

    /// <summary>How many rounds were run.</summary>
    public int Rounds => rounds.Count;

    /// <summary>Whether the warm-up ended because nothing got faster any more, and not because its time was over.</summary>
    public bool Settled => settled;

    /// <summary>How long the rounds took.</summary>
    public TimeSpan Elapsed => elapsed;

    /// <summary>Which of the rounds count; null where nobody watched, and all do.</summary>
    public CalmRounds? Calm => calm;

    /// <summary>Whether the core was so seldom theirs alone that all rounds count, and what something else on the machine did is in the ratios.</summary>
    public bool Disturbed => calm is { Suffice: false };

    /// <summary>What an exchange of a contestant cost in each round, in nanoseconds. Moves with the machine: only ratios compare.</summary>
    public IReadOnlyList<double> Costs(int contestant) => [.. rounds.Select(round => round[contestant])];

    /// <summary>The rounds that count for what is said of some contestants, each with the cost of all.</summary>
    public IEnumerable<double[]> Counting(params IReadOnlyList<int> contestants) =>
        rounds.Where((_, round) => calm?.Counts(round, contestants) ?? true);

    /// <summary>How many times as long one contestant takes as another, both from the same rounds, and from those that count.</summary>
    /// <returns>The ratio; null where the rounds were too few to say anything.</returns>
    public Ratio? Between(int contestant, int reference) =>
        Ratio.Of([.. Counting(contestant, reference).Select(round => round[contestant] / round[reference])], confidence, Looks.Most);

    /// <summary>The widest interval of those that are reported, as a part of its median: each contestant against the reference, and against the best of the others. Infinite where there were too few rounds for one.</summary>
    public double WidestHalfWidth()
    {
        var others = Enumerable.Range(1, ids.Count - 1).ToArray();
        var best = others.MinBy(MedianAgainstReference);
        return others.Max(other => Math.Max(HalfWidth(other, 0), other == best ? 0 : HalfWidth(other, best)));
    }

    /// <summary>The median of the rounds' ratios to the reference, for putting contestants in order; it claims nothing.</summary>
    public double MedianAgainstReference(int contestant) => Ratio.MedianOf(
        [.. Counting(contestant, 0).Select(round => round[contestant] / round[0]).Order()]);

    private double HalfWidth(int contestant, int reference) => Between(contestant, reference)?.HalfWidth ?? double.PositiveInfinity;
}
