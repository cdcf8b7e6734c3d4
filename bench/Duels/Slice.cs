namespace Bench.Duels;

/// <summary>One turn of a contestant.</summary>
/// <param name="Exchanges">How many exchanges it ran.</param>
/// <param name="Elapsed">How long they took.</param>
internal readonly record struct Slice(int Exchanges, TimeSpan Elapsed)
{
    /// <summary>Nanoseconds per exchange.</summary>
    public double Cost => Elapsed.TotalNanoseconds / Exchanges;

    /// <summary>Two turns as one.</summary>
    public static Slice operator +(Slice left, Slice right) => new(left.Exchanges + right.Exchanges, left.Elapsed + right.Elapsed);

    /// <summary>The friendly name of <c>+</c>.</summary>
    public static Slice Add(Slice left, Slice right) => left + right;
}
