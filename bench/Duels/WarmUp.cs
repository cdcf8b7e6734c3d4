namespace Bench.Duels;

/// <summary>
/// Runs all sides in turns until none gets faster any more and the JIT has nothing left to do. In turns and not one after
/// another, because the sides share code: what the JIT makes of a call site once both have passed through it is what the
/// rounds will run. Times alone do not tell: code that waits to be instrumented or optimised holds its pace for half a
/// second on end, at three to ten times the cost that it settles at.
/// </summary>
internal sealed class WarmUp(TimeSpan limit, TimeProvider clock)
{
    private const int QuietRounds = 10;

    // Between two tiers of a method lie its calls being counted, the 100 ms that tiered compilation waits for new code to
    // stop coming, and a queue: half a second without any compilation was seen in the midst of it.
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(750);

    // A method or two are compiled now and then as long as a process lives.
    private const int Trickle = 5;

    // Less than this between the best slices of a side is noise, not compilation.
    private const double Improvement = 0.02;

    /// <summary>Warms up.</summary>
    /// <returns>True where all sides settled, false where the time ran out first.</returns>
    public async ValueTask<bool> RunAsync(IReadOnlyList<Side> sides, CancellationToken cancellationToken)
    {
        var runtimes = sides.Select(static side => side.Runtime).Distinct().ToArray();
        var best = new double[sides.Count];
        Array.Fill(best, double.PositiveInfinity);
        var compiled = 0L;
        var start = clock.GetTimestamp();
        var lastCompilation = start;
        for (var quiet = 0; quiet < QuietRounds || clock.GetElapsedTime(lastCompilation) < s_quiet;)
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

            // Slices keep every core busy. Standing back halves the time that the JIT needs on two of them.
            foreach (var runtime in runtimes)
            {
                await runtime.LetCompileAsync(cancellationToken);
            }

            var now = runtimes.Sum(static runtime => runtime.CompiledMethods);
            if (now - compiled >= Trickle)
            {
                lastCompilation = clock.GetTimestamp();
            }

            compiled = now;
        }

        return true;
    }
}
