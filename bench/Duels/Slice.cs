namespace Bench.Duels;

/// <summary>One turn of a contestant.</summary>
/// <param name="Exchanges">How many exchanges it ran.</param>
/// <param name="Elapsed">How long they took.</param>
/// <param name="Garbage">What was allocated meanwhile, and how long collections held it up.</param>
internal readonly record struct Slice(int Exchanges, TimeSpan Elapsed, Garbage Garbage)
{
    /// <summary>Nanoseconds per exchange, collections left out.</summary>
    public double NetCost => (Elapsed - Garbage.Paused).TotalNanoseconds / Exchanges;

    /// <summary>Bytes allocated per exchange.</summary>
    public double AllocatedBytes => Garbage.AllocatedBytes / (double)Exchanges;

    /// <summary>Two turns as one.</summary>
    public static Slice operator +(Slice left, Slice right) =>
        new(left.Exchanges + right.Exchanges, left.Elapsed + right.Elapsed, left.Garbage + right.Garbage);

    /// <summary>The friendly name of <c>+</c>.</summary>
    public static Slice Add(Slice left, Slice right) => left + right;
}
