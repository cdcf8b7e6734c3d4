namespace Bench.Duels;

/// <summary>One turn of a contestant.</summary>
/// <param name="Exchanges">How many exchanges it ran.</param>
/// <param name="Elapsed">How long they took, everything that came between included.</param>
/// <param name="NetCost">Nanoseconds per exchange, collections and what came between left out; see <see cref="Beats"/>.</param>
/// <param name="Calm">Whether it had the core to itself, as <see cref="Pulse"/> tells, for more than half of its beats.</param>
/// <param name="Garbage">What was allocated meanwhile, and how long collections held it up.</param>
internal readonly record struct Slice(int Exchanges, TimeSpan Elapsed, double NetCost, bool Calm, Garbage Garbage)
{
    /// <summary>Bytes allocated per exchange.</summary>
    public double AllocatedBytes => Garbage.AllocatedBytes / (double)Exchanges;

    /// <summary>Two turns as one, which is calm where both were.</summary>
    public static Slice operator +(Slice left, Slice right)
    {
        var exchanges = left.Exchanges + right.Exchanges;
        return new Slice(
            exchanges,
            left.Elapsed + right.Elapsed,
            ((left.NetCost * left.Exchanges) + (right.NetCost * right.Exchanges)) / exchanges,
            (left.Calm || left.Exchanges == 0) && (right.Calm || right.Exchanges == 0),
            left.Garbage + right.Garbage);
    }

    /// <summary>The friendly name of <c>+</c>.</summary>
    public static Slice Add(Slice left, Slice right) => left + right;
}
