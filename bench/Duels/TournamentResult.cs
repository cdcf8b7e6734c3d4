namespace Bench.Duels;

/// <summary>The rounds that contestants ran against each other. The first contestant is the reference.</summary>
internal sealed class TournamentResult
{
    // How much wider than by all rounds an interval by calm ones may be: it is of what is asked for, and not of a mixture.
    private const double Wider = 1.5;

    private readonly IReadOnlyList<double[]> _rounds;
    private readonly bool _calmAlone;

    /// <summary>Sums rounds up.</summary>
    /// <param name="ids">The contestants.</param>
    /// <param name="rounds">Of each round the cost of every contestant, in nanoseconds per exchange.</param>
    /// <param name="calm">Which of the rounds were calm; null where nobody watched.</param>
    /// <param name="confidence">How often each interval must hold the true ratio.</param>
    /// <param name="settled">Whether the warm-up ended because nothing got faster any more.</param>
    /// <param name="elapsed">How long the rounds took.</param>
    public TournamentResult(
        IReadOnlyList<string> ids, IReadOnlyList<double[]> rounds, CalmRounds? calm, double confidence, bool settled, TimeSpan elapsed)
    {
        _rounds = rounds;
        Ids = ids;
        Calm = calm;
        Confidence = confidence;
        Settled = settled;
        Elapsed = elapsed;

        // By how wide an interval is nobody can tell which way its ratio will go, so that either holds the truth as often as it says.
        _calmAlone = calm is { Suffice: true } && WidestHalfWidth(calmAlone: true) <= Wider * WidestHalfWidth(calmAlone: false);
    }

    /// <summary>The contestants, the reference first.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>How often each interval must hold the true ratio.</summary>
    public double Confidence { get; }

    /// <summary>How many rounds were run.</summary>
    public int Rounds => _rounds.Count;

    /// <summary>Whether the warm-up ended because nothing got faster any more, and not because its time was over.</summary>
    public bool Settled { get; }

    /// <summary>How long the rounds took.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>Which of the rounds were calm; null where nobody watched.</summary>
    public CalmRounds? Calm { get; }

    /// <summary>Whether all rounds count although not all of them were calm: what something else on the machine did is in the ratios.</summary>
    public bool Disturbed => Calm is { Always: false } && !_calmAlone;

    /// <summary>What an exchange of a contestant cost in each round, in nanoseconds. Moves with the machine: only ratios compare.</summary>
    public IReadOnlyList<double> Costs(int contestant) => [.. _rounds.Select(round => round[contestant])];

    /// <summary>
    /// The rounds that count for what is said of some contestants, each with the cost of all: those in which they had the core
    /// to themselves, unless these are too few or say much less than all do.
    /// </summary>
    public IEnumerable<double[]> Counting(params IReadOnlyList<int> contestants) => Counting(_calmAlone, contestants);

    /// <summary>How many times as long one contestant takes as another, both from the same rounds, and from those that count.</summary>
    /// <returns>The ratio; null where the rounds were too few to say anything.</returns>
    public Ratio? Between(int contestant, int reference) => Between(_calmAlone, contestant, reference);

    /// <summary>The widest interval of those that are reported, as a part of its median: each contestant against the reference, and against the best of the others. Infinite where there were too few rounds for one.</summary>
    public double WidestHalfWidth() => WidestHalfWidth(_calmAlone);

    /// <summary>The median of the rounds' ratios to the reference, for putting contestants in order; it claims nothing.</summary>
    public double MedianAgainstReference(int contestant) => MedianAgainstReference(_calmAlone, contestant);

    private IEnumerable<double[]> Counting(bool calmAlone, IReadOnlyList<int> contestants) =>
        calmAlone ? _rounds.Where((_, round) => Calm!.Was(round, contestants)) : _rounds;

    private Ratio? Between(bool calmAlone, int contestant, int reference) =>
        Ratio.Of([.. Counting(calmAlone, [contestant, reference]).Select(round => round[contestant] / round[reference])], Confidence, looked: true);

    private double WidestHalfWidth(bool calmAlone)
    {
        var others = Enumerable.Range(1, Ids.Count - 1).ToArray();
        var best = others.MinBy(other => MedianAgainstReference(calmAlone, other));
        return others.Max(other => Math.Max(HalfWidth(other, 0), other == best ? 0 : HalfWidth(other, best)));

        double HalfWidth(int contestant, int reference) => Between(calmAlone, contestant, reference)?.HalfWidth ?? double.PositiveInfinity;
    }

    private double MedianAgainstReference(bool calmAlone, int contestant) =>
        Ratio.MedianOf([.. Counting(calmAlone, [contestant, 0]).Select(round => round[contestant] / round[0]).Order()]);
}
