namespace Bench.Duels;

/// <summary>How contestants are held against each other.</summary>
internal sealed record TournamentOptions
{
    /// <summary>How long the rounds may take at most, warm-up apart.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How narrow the intervals must be to stop before the budget is spent: 0.025 is ±2.5 %.</summary>
    public double TargetHalfWidth { get; init; } = 0.025;

    /// <summary>How often each interval must hold the true ratio.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>How long slices take where nothing else is said.</summary>
    public static TimeSpan UsualSlice { get; } = TimeSpan.FromMilliseconds(2);

    /// <summary>
    /// How long a slice should take if exchanges are short enough for several <see cref="Beats"/>; from two thirds to four
    /// thirds of it are let pass. The shorter, the likelier the machine is the same for all sides of a round, and the core
    /// as calm at its end as it was at its begin; but it must be hundreds of exchanges on the memory wire, to drown the
    /// clock and the cold caches after a switch.
    /// </summary>
    public TimeSpan Slice { get; init; } = UsualSlice;

    /// <summary>How long the warm-up may take at most. On two cores it takes 5 to 10 s, and on one 20.</summary>
    public TimeSpan WarmUpLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What an exchange of each contestant is known to cost, in nanoseconds, where this process has warmed up all that takes part; null where it has not.</summary>
    public IReadOnlyList<double>? Costs { get; init; }

    /// <summary>In which order a round visits its contestants.</summary>
    public RoundOrder Order { get; init; } = RoundOrder.Shuffled;

    /// <summary>Seeds the order.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What one of several visits has of it: its share of the budget, and an order of its own.</summary>
    /// <param name="launches">How many launches share the budget.</param>
    /// <param name="visits">How many visits of each do.</param>
    /// <param name="seed">Seeds the order; another for every visit, so that who runs behind whom evens out.</param>
    public TournamentOptions OfVisit(int launches, int visits, int seed) => this with { Budget = Budget / launches / visits, Seed = seed };

    /// <summary>Throws where something can't be run with.</summary>
    /// <exception cref="ArgumentException">A value is out of range.</exception>
    public void Validate()
    {
        Require(Budget > TimeSpan.Zero, nameof(Budget), Budget, "a time above zero");
        Require(TargetHalfWidth > 0, nameof(TargetHalfWidth), TargetHalfWidth, "a part above zero, such as 0.025 for ±2.5 %");
        Require(Confidence is > 0 and < 1, nameof(Confidence), Confidence, "a part between 0 and 1, such as 0.95");
        Require(Slice > TimeSpan.Zero, nameof(Slice), Slice, "a time above zero, such as 2 ms");
        Require(WarmUpLimit >= TimeSpan.Zero, nameof(WarmUpLimit), WarmUpLimit, "a time of zero or more");
    }

    private static void Require(bool holds, string name, object? value, string expected)
    {
        if (!holds)
        {
            throw new ArgumentException($"{name} is {value}; expected {expected}.", name);
        }
    }
}
