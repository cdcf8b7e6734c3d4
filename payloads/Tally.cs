using System.Runtime.CompilerServices;

namespace Payloads;

/// <summary>A sum over what was really decoded: the proof that an exchange gave the right answer, in the right order.</summary>
/// <param name="Count">How many items were decoded.</param>
/// <param name="Sum">Their fingerprints, chained so that a swapped pair shows.</param>
public readonly record struct Tally(long Count, long Sum)
{
    private const long Multiplier = 6_364_136_223_846_793_005; // Knuth's MMIX; any odd number would tell an order from another.

    /// <summary>The tally of a list.</summary>
    public static Tally Of<T>(ReadOnlySpan<T> items)
        where T : struct, IFingerprinted
    {
        var tally = default(Tally);
        foreach (ref readonly var item in items)
        {
            // Each message is readonly, which a type parameter can't say: without this, every one would be copied first.
            tally = tally.Then(Unsafe.AsRef(in item).Fingerprint());
        }

        return tally;
    }

    /// <summary>The tally with the next item in it; order matters.</summary>
    public Tally Then(long fingerprint) => new(Count + 1, unchecked((Sum * Multiplier) + fingerprint));

    /// <summary>Two tallies side by side; order does not matter, so exchanges that overlap add up to the same.</summary>
    public static Tally operator +(Tally left, Tally right) => new(left.Count + right.Count, unchecked(left.Sum + right.Sum));

    /// <summary>The friendly name of <c>+</c>.</summary>
    public static Tally Add(Tally left, Tally right) => left + right;
}
