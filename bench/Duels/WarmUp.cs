namespace Bench.Duels;

/// <summary>
/// Runs all sides in turns until none gets faster any more. In turns and not one after another, because the sides share
/// code: what the JIT makes of a call site once both have passed through it is what the rounds will run.
/// </summary>
internal sealed class WarmUp(TimeSpan limit, TimeProvider clock)
{
    // Ten slices of 15 ms outlast the 100 ms for which tiered compilation waits before it promotes a method.
    private const int QuietRounds = 10;

    // Less than this between the best slices of a side is noise, not compilation.
    private const double Improvement = 0.02;

    /// <summary>Warms up.</summary>
    /// <returns>True where all sides settled, false where the time ran out first.</returns>
    public async ValueTask<bool> RunAsync(IReadOnlyList<Side> sides, CancellationToken cancellationToken)
    {
        var best = new double[sides.Count];
        Array.Fill(best, double.PositiveInfinity);
        var start = clock.GetTimestamp();
        for (var quiet = 0; quiet < QuietRounds;)
        {
            quiet++;
            for (var i = 0; i < sides.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (clock.GetElapsedTime(start) >= limit)
                {
                    return false;
                }

                // The best, not the last: on a noisy machine the last slice may be slow for reasons that are none of the side's.
                var cost = (await sides[i].WarmUpAsync()).NetCost;
                if (cost < best[i] * (1 - Improvement))
                {
                    best[i] = cost;
                    quiet = 0;
                }
            }
        }

        return true;
    }
}
