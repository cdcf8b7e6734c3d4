using Bench.Regression;
using Bench.Workloads;

namespace Bench.Calibration;

/// <summary>A check of this build's figures against a baseline of its own, with a defect in one cell or none. Each check counts in a process of its own.</summary>
/// <param name="baseline">What this build counted beforehand.</param>
/// <param name="cells">The cells.</param>
/// <param name="counter">Starts a process that counts.</param>
/// <param name="clock">Times the check.</param>
internal sealed class FigureTrial(Baseline baseline, IReadOnlyList<Cell> cells, Func<FigureCounter> counter, TimeProvider clock)
{
    /// <summary>The cells that a defect can be put into.</summary>
    public static IReadOnlyList<Cell> With(IDefect defect, IEnumerable<Cell> cells) => [.. cells.Where(defect.Shows)];

    public TrialOutcome Run(TrialKind kind, int number)
    {
        var defect = kind.Defect is { } name ? Defects.Named(name) : null;
        var hit = defect is null ? null : With(defect, cells) is var able ? able[(number - 1) % able.Count].Id : null;
        var start = clock.GetTimestamp();
        using var counting = counter();
        var changes = new BaselineCheck(
            new BaselineGate(baseline, CellCatalog.All), cell => counting.Count(cell, Put(cell)), CountAnew).Run(cells);
        return new TrialOutcome(
            kind.Name,
            number,
            hit,
            changes.Any(change => change.Cell == hit && change.Metric == defect!.Metric.Id && change.Outcome == FigureOutcome.Worse),
            Those(FigureOutcome.Worse),
            Those(FigureOutcome.Better),
            [],
            Math.Round(clock.GetElapsedTime(start).TotalSeconds, 1),
            new Dictionary<string, IReadOnlyList<double>>());

        string? Put(string cell) => cell == hit ? defect!.Name : null;

        BaselineCell CountAnew(string cell)
        {
            using var another = counter();
            return another.Count(cell, Put(cell));
        }

        string[] Those(FigureOutcome outcome) =>
            [.. changes.Where(change => change.Cell != hit && change.Outcome == outcome).Select(static change => $"{change.Cell} {change.Metric}")];
    }
}
