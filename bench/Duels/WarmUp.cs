namespace Bench.Duels;

/// <summary>
/// Runs all sides in turns until none gets faster any more and the JIT has nothing left to do. In turns and not one after
/// another, because the sides share code: what the JIT makes of a call site once both have passed through it is what the
/// rounds will run. Times alone do not tell: code that waits to be instrumented or optimised holds its pace for a second
/// on end, at three to ten times the cost that it settles at. So the compiler is asked, too.
/// </summary>
/// <param name="limit">How long it may take at most.</param>
/// <param name="clock">Times it.</param>
/// <param name="again">Whether this process has warmed up the same before, with other sessions: then it ends as soon as that shows.</param>
internal sealed class WarmUp(TimeSpan limit, TimeProvider clock, bool again = false)
{
    private const int QuietRounds = 10;

    // Slices find their length in three or four.
    private const int QuietRoundsAgain = 3;

    // Of so many sides, one that gets faster by what noise leaves it is no sign that all of them do.
    private const int Many = 10;

    // Sessions are opened anew twice, as they will be between the rounds: what closes and opens them holds the compiler
    // back when it is called for the first time. For it to settle, too, would take thirty times, and it is not measured.
    // Where many are open, opening them has been called often enough.
    private static readonly int[] s_renewals = [5, 10];

    // Between two tiers of a method its calls are counted.
    private static readonly TimeSpan s_rest = TimeSpan.FromMilliseconds(300);

    // Of what is known to be compiled, what new sessions bring along is code that is compiled once and for all.
    private static readonly TimeSpan s_restAgain = TimeSpan.FromTicks(1);

    // A method or two are compiled now and then as long as a process lives, and so by each of many sides.
    private const int Trickle = 5;

    // A second and a half or more: on one core, the compiler waits until nothing new has been called for a second.
    private const int MostPauses = 150;

    // Less than this between the best slices of a side is noise, not compilation.
    private const double Improvement = 0.02;

    /// <summary>Warms up, by one round at the least: what exchanges cost is known from then on.</summary>
    /// <returns>True where all sides settled, false where the time ran out first.</returns>
    public async ValueTask<bool> RunAsync(IReadOnlyList<Side> sides, CancellationToken cancellationToken)
    {
        var runtimes = sides.Select(static side => side.Runtime).Distinct().ToArray();
        var best = new double[sides.Count];
        Array.Fill(best, double.PositiveInfinity);
        var compiled = again ? runtimes.Sum(static runtime => runtime.CompiledMethods) : 0;
        var rest = TimeSpan.Zero;
        var (quietRounds, enough) = again ? (QuietRoundsAgain, s_restAgain) : (QuietRounds, s_rest);
        var trickle = Math.Max(Trickle, sides.Count);
        var start = clock.GetTimestamp();
        var last = start;
        var quiet = 0;
        for (var round = 1; quiet < quietRounds || rest < enough; round++)
        {
            quiet++;
            var faster = 0;
            for (var i = 0; i < sides.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (round > 1 && clock.GetElapsedTime(start) >= limit)
                {
                    return false;
                }

                // The best, not the last: on a noisy machine the last slice may be slow for reasons that are none of the side's.
                var cost = (await sides[i].WarmUpAsync()).NetCost;
                if (cost < best[i] * (1 - Improvement))
                {
                    best[i] = cost;
                    faster++;
                }

                if (!again && sides.Count <= Many && s_renewals.Contains(round))
                {
                    await sides[i].RenewAsync(cancellationToken);
                }
            }

            quiet = faster * Many > sides.Count ? 0 : quiet;
            foreach (var runtime in runtimes)
            {
                if (!again || runtime.Compiler != CompilerState.AtRest || runtime.CompiledMethods != compiled)
                {
                    await StandBackAsync(runtime, cancellationToken);
                }
            }

            var (before, earlier) = (compiled, last);
            compiled = runtimes.Sum(static runtime => runtime.CompiledMethods);
            last = clock.GetTimestamp();
            rest = runtimes.Max(static runtime => runtime.Compiler) switch
            {
                CompilerState.Behind => TimeSpan.Zero,
                _ when compiled - before >= trickle => TimeSpan.Zero,
                CompilerState.HeldBack => rest,
                _ => rest + clock.GetElapsedTime(earlier, last),
            };
        }

        return true;
    }

    // Slices keep every core busy, and call what is new; without them, the compiler needs half the time on two cores and is
    // not held back.
    private static async ValueTask StandBackAsync(IRuntime runtime, CancellationToken cancellationToken)
    {
        var pause = 0;
        do
        {
            await runtime.LetCompileAsync(cancellationToken);
        }
        while (runtime.Compiler != CompilerState.AtRest && ++pause < MostPauses);
    }
}
