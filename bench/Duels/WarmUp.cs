namespace Bench.Duels;

/// <summary>
/// Runs all sides in turns until none gets faster any more and the JIT has nothing left to do. In turns and not one after
/// another, because the sides share code: what the JIT makes of a call site once both have passed through it is what the
/// rounds will run. Times alone do not tell: code that waits to be instrumented or optimised holds its pace for a second
/// on end, at three to ten times the cost that it settles at. So the compiler is asked, too.
/// </summary>
/// <param name="limit">How long it may take at most.</param>
/// <param name="clock">Times it.</param>
internal sealed class WarmUp(TimeSpan limit, TimeProvider clock)
{
    private const int QuietRounds = 10;

    // Each is as long as five rounds of a few.
    private const int QuietRoundsOfMany = 4;

    // Of so many sides, one that gets faster by what noise leaves it is no sign that all of them do.
    private const int Many = 10;

    // Sessions are opened anew twice, as they will be between the rounds: what closes and opens them holds the compiler
    // back when it is called for the first time. For it to settle, too, would take thirty times, and it is not measured.
    // Where many are open, opening them has been called often enough.
    private static readonly int[] s_renewals = [5, 10];

    // Between two tiers of a method its calls are counted.
    private static readonly TimeSpan s_rest = TimeSpan.FromMilliseconds(300);

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
        var compiled = 0L;
        var rest = TimeSpan.Zero;
        var trickle = Math.Max(Trickle, sides.Count);
        var start = clock.GetTimestamp();
        var last = start;
        var quiet = 0;
        var quietRounds = sides.Count > Many ? QuietRoundsOfMany : QuietRounds;
        for (var round = 1; quiet < quietRounds || rest < s_rest; round++)
        {
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

                if (sides.Count <= Many && s_renewals.Contains(round))
                {
                    await sides[i].RenewAsync(cancellationToken);
                }
            }

            quiet = faster * Many > sides.Count ? 0 : quiet + 1;
            foreach (var runtime in runtimes)
            {
                await StandBackAsync(runtime, cancellationToken);
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
