using Bench.Duels;

namespace Bench.Regression;

/// <summary>
/// Runs cells in turns until the compiler has nothing left to do. Shorter than <see cref="WarmUp"/>, and good only under
/// <see cref="ContestantSettings.Timed"/>: there, no stage of compilation waits for time to pass.
/// </summary>
internal sealed class Settling(IRuntime runtime, TimeProvider clock)
{
    // A method that is promoted makes way for those that it calls: one quiet lap may lie between two generations.
    private const int QuietLaps = 10;

    // A method or two are compiled now and then as long as a process lives.
    private const int Trickle = 5;

    /// <summary>Runs, one lap at the least: what exchanges cost is known from then on.</summary>
    /// <returns>False where the time ran out first.</returns>
    public async Task<bool> RunAsync(IReadOnlyCollection<Side> sides, TimeSpan limit, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var quiet = 0;
        for (var lap = 1; quiet < QuietLaps; lap++)
        {
            var before = runtime.CompiledMethods;
            foreach (var side in sides)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (lap > 1 && clock.GetElapsedTime(start) >= limit)
                {
                    return false;
                }

                await side.WarmUpAsync();
            }

            await runtime.LetCompileAsync(cancellationToken);
            quiet = runtime.CompiledMethods - before < Trickle ? quiet + 1 : 0;
        }

        return true;
    }
}
