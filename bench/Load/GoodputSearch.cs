using Bench.Records;

namespace Bench.Load;

/// <summary>The highest rate that holds an objective: short probes to find it, a whole run at that rate to show it.</summary>
/// <param name="run">Runs a load.</param>
/// <param name="options">The whole run's; its rate is where the search begins.</param>
/// <param name="objective">What is to hold.</param>
/// <param name="told">Is told of each run, and why it does not hold; null where it does.</param>
internal sealed class GoodputSearch(
    Func<LoadOptions, Task<LoadOutcome>> run, LoadOptions options, Objective objective, Action<LoadOutcome, string?> told)
{
    // A neighbour's hiccup may spoil a probe, or two: only what fails three times has failed.
    private const int Chances = 3;

    // What a longer run holds is a little less than what some short one held.
    private const double StepDown = 0.9;
    private const int StepsDown = 8;

    private static readonly TimeSpan s_probe = TimeSpan.FromSeconds(2);
    // Both processes compile until then, and would be late for that alone.
    private static readonly TimeSpan s_settling = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_probeWarmUp = TimeSpan.FromMilliseconds(500);

    private readonly List<LoadRecord> _probes = [];

    /// <summary>The whole run that held; null where none did.</summary>
    public LoadOutcome? Verification { get; private set; }

    /// <summary>Why the next higher rate that was tried did not hold, where that was the driver's doing and not the server's: the goodput may then be more; null otherwise.</summary>
    public string? LimitedBy => _probes.Where(probe => probe.TargetRate > (Verification?.Record.TargetRate ?? 0)).MinBy(static probe => probe.TargetRate)?.Void;

    public async Task<GoodputRecord> RunAsync()
    {
        var most = Schedule.MostMessages / (options.Duration + options.WarmUp).TotalSeconds;
        await run(options with { Duration = s_settling, WarmUp = s_probeWarmUp });
        var rate = await new RateSearch(options.Rate!.Value, most).FindAsync(HoldsAsync);
        for (var step = 0; rate > 0 && step < StepsDown && Verification is null; step++)
        {
            var (outcome, why) = await TryAsync(options with { Rate = rate });
            if (why is null)
            {
                Verification = outcome;
            }
            else
            {
                _probes.Add(outcome.Record);
                rate = Math.Floor(rate * StepDown);
            }
        }

        var shown = Verification?.Record;
        return new GoodputRecord(
            objective.Text,
            shown?.TargetRate ?? 0,
            shown?.Server is { CpuSeconds: > 0 } server ? Math.Round(shown.Counts.Answered / server.CpuSeconds, 1) : null,
            shown,
            _probes);
    }

    private async Task<bool> HoldsAsync(double rate)
    {
        for (var chance = 0; chance < Chances; chance++)
        {
            var (outcome, why) = await TryAsync(options with { Rate = rate, Duration = s_probe, WarmUp = s_probeWarmUp });
            _probes.Add(outcome.Record);
            if (why is null)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<(LoadOutcome Outcome, string? WhyNot)> TryAsync(LoadOptions tried)
    {
        var outcome = await run(tried);
        var why = objective.WhyNot(outcome);
        told(outcome, why);
        return (outcome, why);
    }
}
