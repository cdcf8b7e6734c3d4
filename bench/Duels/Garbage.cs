namespace Bench.Duels;

/// <summary>What a heap has handed out and how long its collections held everything up.</summary>
/// <param name="AllocatedBytes">Bytes allocated.</param>
/// <param name="Paused">Time for which no managed thread could run.</param>
internal readonly record struct Garbage(long AllocatedBytes, TimeSpan Paused)
{
    /// <summary>One and another.</summary>
    public static Garbage operator +(Garbage left, Garbage right) =>
        new(left.AllocatedBytes + right.AllocatedBytes, left.Paused + right.Paused);

    /// <summary>What came to be between two readings.</summary>
    public static Garbage operator -(Garbage left, Garbage right) =>
        new(left.AllocatedBytes - right.AllocatedBytes, left.Paused - right.Paused);

    /// <summary>The friendly name of <c>+</c>.</summary>
    public static Garbage Add(Garbage left, Garbage right) => left + right;

    /// <summary>The friendly name of <c>-</c>.</summary>
    public static Garbage Subtract(Garbage left, Garbage right) => left - right;
}
