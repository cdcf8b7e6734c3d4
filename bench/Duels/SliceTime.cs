namespace Bench.Duels;

/// <summary>
/// How long a slice should take. The shorter, the likelier the machine is the same for both sides of a round: a core whose
/// pace changes every 20 to 400 ms, as on a virtual machine that shares it, changes it within few rounds of 6 ms and within
/// many of 30 ms. In the same time, intervals of A/A duels on such a machine were ±0.5 to 1.0 % with slices of 1.5 to 4 ms
/// and ±1.5 to 6 % with 15 ms.
/// </summary>
internal static class SliceTime
{
    // Hundreds of exchanges on the memory wire: enough to drown the clock and the cold caches after a switch.
    private static readonly TimeSpan s_oneAtATime = TimeSpan.FromMilliseconds(3);

    // A beat begins and ends with nothing in flight, and must hold many waves for that to weigh little.
    private static readonly TimeSpan s_manyAtOnce = TimeSpan.FromMilliseconds(15);

    /// <summary>The time for a contestant, or for one of several of which this has the most in flight.</summary>
    public static TimeSpan For(int inFlight) => inFlight == 1 ? s_oneAtATime : s_manyAtOnce;
}
