using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Bench.Fuzzing;

/// <summary>Gives targets their inputs, one target after the other, batch by batch; each batch is made by a generator of its own, so that where one ends does not depend on time.</summary>
internal static class FuzzRun
{
    /// <summary>How many inputs are given before a target is looked at again.</summary>
    public const int BatchSize = 500;

    // A host fills up with what it is sent, rooms and ticks, and in the end refuses most of it: it gets a fresh one before that.
    private const int BatchesPerSession = 8;

    // No batch takes this long; one that does hangs.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <param name="targets">What is given inputs.</param>
    /// <param name="options">How many of them.</param>
    /// <param name="done">Told of each target once it is done with.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public static async Task<IReadOnlyList<FuzzTally>> RunAsync(
        IReadOnlyList<IFuzzTarget> targets, FuzzOptions options, Action<FuzzTally> done, CancellationToken cancellationToken)
    {
        var tallies = new List<FuzzTally>();
        foreach (var target in targets)
        {
            var tally = await RunAsync(target, options, options.Duration / targets.Count, cancellationToken);
            tallies.Add(tally);
            done(tally);
        }

        return tallies;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a target throws is what was found in it; the others are still given their inputs.")]
    private static async Task<FuzzTally> RunAsync(IFuzzTarget target, FuzzOptions options, TimeSpan? share, CancellationToken cancellationToken)
    {
        var given = 0L;
        using var unobserved = new UnobservedExceptions();
        try
        {
            var began = Stopwatch.GetTimestamp();
            for (var batch = 0; IsDue(batch);)
            {
                await using var session = await target.OpenAsync(cancellationToken);
                for (var last = batch + BatchesPerSession; batch < last && IsDue(batch); batch++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var inputs = (int)Math.Min(BatchSize, (options.Inputs ?? long.MaxValue) - given);
                    given += inputs;
                    await session.RunAsync(new Random(SeedOf(options.Seed, batch)), inputs, cancellationToken).WaitAsync(s_patience, cancellationToken);
                    unobserved.ThrowIfAny();
                }
            }

            bool IsDue(int batch) => options.Inputs is { } most ? given < most : batch == 0 || Stopwatch.GetElapsedTime(began) < share;

            return new FuzzTally(target.Id, given, Finding: null);
        }
        catch (FuzzFindingException found)
        {
            return new FuzzTally(target.Id, given, found.Message);
        }
        catch (TimeoutException)
        {
            return new FuzzTally(target.Id, given, $"it hangs: a batch was not over within {s_patience.TotalSeconds:N0} s");
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new FuzzTally(target.Id, given, unexpected.ToString());
        }
    }

    // Murmur3's finaliser: seeds that follow each other, and batches that do, have nothing else in common.
    private static int SeedOf(int seed, int batch)
    {
        var mixed = unchecked((uint)seed + (0x9E3779B9u * (uint)batch));
        mixed = unchecked((mixed ^ (mixed >> 16)) * 0x85EBCA6Bu);
        mixed = unchecked((mixed ^ (mixed >> 13)) * 0xC2B2AE35u);
        return (int)((mixed ^ (mixed >> 16)) & int.MaxValue);
    }
}
