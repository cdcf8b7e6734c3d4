namespace Bench.Duels;

/// <summary>
/// Into how many parts, timed one by one, a slice is split. Another process that takes the core takes it for some
/// milliseconds: it lengthens one or two beats of a slice and leaves their median alone, but moves the slice as a whole by
/// a quarter. On two cores with a dozen runnable threads, the intervals of A/A duels on the memory wire went from ±2 to
/// 9 % to ±1 %. What recurs less often than every other beat is left out, as the median over the rounds leaves out what
/// recurs less often than every other round.
/// </summary>
internal static class Beats
{
    // Odd, so that the median is one of them. Each is shorter than a scheduler's time slice.
    private const int Most = 9;

    // A beat begins and ends with nothing in flight. Over so many times the number in flight, that weighs little.
    private const int Waves = 16;

    /// <summary>How many beats a slice has.</summary>
    /// <param name="exchanges">How many exchanges it runs.</param>
    /// <param name="inFlight">How many of them at once.</param>
    public static int In(int exchanges, int inFlight) =>
        Math.Clamp(exchanges / (inFlight == 1 ? 1 : Waves * inFlight), 1, Most);
}
