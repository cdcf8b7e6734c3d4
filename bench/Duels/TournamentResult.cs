using MathNet.Numerics.Statistics;

namespace Bench.Duels;

/// <summary>The rounds that contestants ran against each other. The first contestant is the reference.</summary>
internal sealed class TournamentResult
{
    // How much wider than by all rounds an interval by calm ones may be: it is of what is asked for, and not of a mixture.
    private const double Wider = 1.5;

    // In a launch, for what two contestants differ by there to be more than the luck of a round. One with fewer is left out.
    private const int FewestCalmInLaunch = 5;

    // With fewer, Student's interval is so wide that all rounds say more.
    private const int FewestCalmLaunches = 4;

    private readonly IReadOnlyList<double[]> _rounds;
    private readonly IReadOnlyList<Range> _launches;
    private readonly bool _calmAlone;

    /// <summary>Sums rounds up.</summary>
    /// <param name="ids">The contestants.</param>
    /// <param name="rounds">Of each round the cost of every contestant, in nanoseconds per exchange.</param>
    /// <param name="calm">Which of the rounds were calm; null where nobody watched.</param>
    /// <param name="confidence">How often each interval must hold the true ratio.</param>
    /// <param name="settled">Whether the warm-up ended because nothing got faster any more.</param>
    /// <param name="elapsed">How long the rounds took.</param>
    /// <param name="launches">How many of the rounds are from each launch, in order; null where all are from one.</param>
    public TournamentResult(
        IReadOnlyList<string> ids,
        IReadOnlyList<double[]> rounds,
        CalmRounds? calm,
        double confidence,
        bool settled,
        TimeSpan elapsed,
        IReadOnlyList<int>? launches = null)
    {
        _rounds = rounds;
        _launches = [.. RangesOf(launches ?? [rounds.Count])];
        Ids = ids;
        Calm = calm;
        Confidence = confidence;
        Settled = settled;
        Elapsed = elapsed;

        // By how wide an interval is nobody can tell which way its ratio will go, so that either holds the truth as often as it says.
        _calmAlone = calm is { Suffice: true } && CalmInLaunches() && WidestHalfWidth(calmAlone: true) <= Wider * WidestHalfWidth(calmAlone: false);
    }

    /// <summary>The contestants, the reference first.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>How often each interval must hold the true ratio.</summary>
    public double Confidence { get; }

    /// <summary>How many rounds were run.</summary>
    public int Rounds => _rounds.Count;

    /// <summary>How many launches they are from: processes, each with its own luck in what the compiler makes of it and in where things come to lie.</summary>
    public int Launches => _launches.Count;

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
    /// The rounds that count for what is said of some contestants, launch by launch, each with the cost of all: those in which
    /// they had the core to themselves, unless these are too few or say much less than all do.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<double[]>> Counting(params IReadOnlyList<int> contestants) => Counting(_calmAlone, contestants);

    /// <summary>What is known of the spread of launches from elsewhere, beside what these show; null for nothing.</summary>
    public LaunchSpread? Spread { get; init; }

    /// <summary>Of each two contestants how far the logarithms of their ratios spread over the launches, and how many degrees of freedom that has; none of one launch.</summary>
    public IReadOnlyList<(double Variance, int Freedom)> Variances() => Launches == 1 ? [] :
    [
        .. from pair in CalmRounds.Pairs(Ids.Count)
           let medians = MedianLogarithms(_calmAlone, pair.Left, pair.Right)
           where medians.Length > 1
           select (medians.Variance(), medians.Length - 1),
    ];

    /// <summary>How many times as long one contestant takes as another, both from the same rounds, and from those that count.</summary>
    /// <returns>The ratio; null where rounds or launches were too few to say anything.</returns>
    public Ratio? Between(int contestant, int reference) => Between(_calmAlone, contestant, reference);

    /// <summary>The widest interval of those that are reported, as a part of its median: each contestant against the reference, and against the best of the others. Infinite where there were too few rounds for one.</summary>
    public double WidestHalfWidth() => WidestHalfWidth(_calmAlone);

    /// <summary>The median of the rounds' ratios to the reference, of several launches the geometric mean of theirs: for putting contestants in order. It claims nothing.</summary>
    public double MedianAgainstReference(int contestant) => MedianAgainstReference(_calmAlone, contestant);

    private static IEnumerable<Range> RangesOf(IReadOnlyList<int> launches)
    {
        var from = 0;
        foreach (var rounds in launches)
        {
            yield return from..(from += rounds);
        }
    }

    private bool CalmInLaunches() => Launches == 1
        || CalmRounds.Pairs(Ids.Count).All(
            pair => Counting(calmAlone: true, [pair.Left, pair.Right]).Count(static launch => launch.Count > 0) >= Math.Min(FewestCalmLaunches, Launches));

    private IReadOnlyList<IReadOnlyList<double[]>> Counting(bool calmAlone, IReadOnlyList<int> contestants)
    {
        double[][][] launches =
        [
            .. _launches.Select(launch => (double[][])
            [
                .. Enumerable.Range(launch.Start.Value, launch.End.Value - launch.Start.Value)
                    .Where(round => !calmAlone || Calm!.Was(round, contestants))
                    .Select(round => _rounds[round]),
            ]),
        ];
        return calmAlone && Launches > 1 ? [.. launches.Select(static launch => launch.Length < FewestCalmInLaunch ? [] : launch)] : launches;
    }

    private IReadOnlyList<IReadOnlyList<double>> Ratios(bool calmAlone, int contestant, int reference) =>
    [
        .. Counting(calmAlone, [contestant, reference]).Select(launch => (double[])[.. launch.Select(round => round[contestant] / round[reference])]),
    ];

    private Ratio? Between(bool calmAlone, int contestant, int reference)
    {
        var launches = Ratios(calmAlone, contestant, reference);
        return launches is [var rounds] ? Ratio.Of(rounds, Confidence, looked: true) : Ratio.OfLaunches(launches, Confidence, Spread);
    }

    private double WidestHalfWidth(bool calmAlone)
    {
        var others = Enumerable.Range(1, Ids.Count - 1).ToArray();
        var best = others.MinBy(other => MedianAgainstReference(calmAlone, other));
        return others.Max(other => Math.Max(HalfWidth(other, 0), other == best ? 0 : HalfWidth(other, best)));

        double HalfWidth(int contestant, int reference) => Between(calmAlone, contestant, reference)?.HalfWidth ?? double.PositiveInfinity;
    }

    private double MedianAgainstReference(bool calmAlone, int contestant) => Math.Exp(MedianLogarithms(calmAlone, contestant, 0).Average());

    private double[] MedianLogarithms(bool calmAlone, int contestant, int reference) =>
    [
        .. Ratios(calmAlone, contestant, reference)
            .Where(static rounds => rounds.Count > 0)
            .Select(static rounds => Math.Log(Ratio.MedianOf([.. rounds.Order()]))),
    ];
}
