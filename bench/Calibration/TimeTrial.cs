using Bench.Regression;

namespace Bench.Calibration;

/// <summary>A check of this build's time against itself, with one cell slowed down on purpose or none.</summary>
/// <param name="cells">The cells' IDs.</param>
/// <param name="launch">Starts both sides, with parts by which cells are slowed down, and a seed.</param>
/// <param name="clock">Times the check.</param>
internal sealed class TimeTrial(IReadOnlyList<string> cells, Func<IReadOnlyDictionary<string, double>, int, IBuildLaunch> launch, TimeProvider clock)
{
    // Launches of one check have seeds of their own.
    private const int Seeds = 1000;

    public TrialOutcome Run(TrialKind kind, int number, CancellationToken cancellationToken)
    {
        // Each cell in its turn.
        var slowed = kind.Slowdown > 0 ? cells[(number - 1) % cells.Count] : null;
        var handicaps = slowed is null ? new Dictionary<string, double>() : new Dictionary<string, double> { [slowed] = kind.Slowdown!.Value };
        var start = clock.GetTimestamp();
        var verdicts = new BuildDuel(
            new BuildJudge(kind.Threshold!.Value, cells.Count), seed => launch(handicaps, (number * Seeds) + seed), clock).Run(cells, static _ => { }, cancellationToken);
        return new TrialOutcome(
            kind.Name,
            number,
            slowed,
            verdicts.Any(verdict => verdict.Cell == slowed && verdict.Outcome == BuildOutcome.Slower),
            Those(BuildOutcome.Slower),
            Those(BuildOutcome.Faster),
            [.. verdicts.Where(static verdict => verdict.Outcome == BuildOutcome.Undecided).Select(static verdict => verdict.Cell)],
            Math.Round(clock.GetElapsedTime(start).TotalSeconds, 1),
            verdicts.ToDictionary(static verdict => verdict.Cell, static verdict => (IReadOnlyList<double>)[.. verdict.Launches.Select(static ratio => Math.Round(ratio, 4))]));

        string[] Those(BuildOutcome outcome) =>
            [.. verdicts.Where(verdict => verdict.Cell != slowed && verdict.Outcome == outcome).Select(static verdict => verdict.Cell)];
    }
}
