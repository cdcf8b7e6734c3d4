namespace Bench.Duels;

/// <summary>
/// Into what parts, timed one by one, the slices of a round are split: each takes about as long on every side, and every
/// side has as many of them. A slice counts by the lower quartile of its beats. Whatever else runs on the machine only ever
/// lengthens a beat, so the quartile is that of undisturbed ones as long as a quarter of them are; and because the beats of all
/// sides are of one length, they are disturbed as often. Where each side had as many as its exchanges allowed, a stream of
/// 1.3 ms was timed whole, beside one of 0.4 ms by the median of several: on a busy machine it took 3.3 times as long, on a
/// quiet one 2.3.
/// </summary>
/// <param name="Length">How long one takes, roughly.</param>
/// <param name="Count">How many a slice has.</param>
internal readonly record struct Beats(TimeSpan Length, int Count)
{
    /// <summary>How many a slice has at most: the first is of cold caches, and what is taken from two of the others does not touch the quartile.</summary>
    public const int Most = 5;

    // What recurs every other exchange or every fourth, such as an update of a window, is to be in every beat.
    private const int Exchanges = 4;

    // A beat begins and ends with nothing in flight. What an exchange costs is the same, as far as noise lets see, with two
    // times the number in flight as with sixteen; but sixteen take 10 ms, and no core is calm for so long.
    private const int Waves = 2;

    // An exchange that takes a good part of this is hundreds of messages, and repeats what recurs by itself.
    private static readonly TimeSpan s_enough = TimeSpan.FromMilliseconds(1);

    /// <summary>How long a slice takes.</summary>
    public TimeSpan Slice => Length * Count;

    /// <summary>The beats for sides that meet.</summary>
    /// <param name="slice">How long a slice should take, if exchanges are short enough for that.</param>
    /// <param name="sides">Of each side what an exchange costs, in nanoseconds, and how many are in flight.</param>
    public static Beats For(TimeSpan slice, IReadOnlyCollection<(double Cost, int InFlight)> sides)
    {
        var length = Max(slice / Most, sides.Max(static side => Shortest(side.Cost, side.InFlight)));

        // One where it takes longer than a slice should: three would be calm a third as often, and make a third as many rounds.
        return new Beats(length, Math.Clamp((int)(slice / length), 1, Most));
    }

    /// <summary>How many beats so many exchanges make, before it is known what they cost.</summary>
    public static int In(int exchanges, int inFlight) =>
        Math.Clamp(exchanges / (inFlight == 1 ? 1 : Waves * inFlight), 1, Most);

    private static TimeSpan Shortest(double cost, int inFlight)
    {
        var one = TimeSpan.FromMicroseconds(cost / 1_000);
        return inFlight > 1 ? one * Waves * inFlight : Max(one, Min(one * Exchanges, s_enough));
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
