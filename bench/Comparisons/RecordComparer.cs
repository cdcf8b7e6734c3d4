using Bench.Records;
using Bench.Regression;
using MathNet.Numerics.Statistics;

namespace Bench.Comparisons;

/// <summary>Holds two records against each other by their raw samples.</summary>
/// <param name="threshold">How much slower is let pass: 0.05 is 5 %.</param>
internal sealed class RecordComparer(double threshold)
{
    // A run lets profile-guided optimisation do as it likes: from start to start, the allocations of one build were seen to differ by 7 %.
    private const double AllocationTolerance = 0.10;

    /// <param name="before">The earlier record.</param>
    /// <param name="after">The later one.</param>
    public RecordComparison Compare(RunRecord before, RunRecord after)
    {
        var (then, now) = (Measured(before), Measured(after));
        string[] shared = [.. then.Keys.Where(now.ContainsKey)];
        var differences = RecordDifferences.Of(before, after);
        var time = new TimeComparer(before, after, threshold, shared.Length);
        return new RecordComparison(
            differences,
            [.. shared.SelectMany(id => Figures(then[id], now[id]))],
            differences.Count > 0 ? [] : [.. shared.Select(id => time.Compare(then[id], now[id]))],
            [.. then.Keys.Except(shared)],
            [.. now.Keys.Except(shared)]);
    }

    private static Dictionary<string, CellRecord> Measured(RunRecord record) =>
        record.Cells.Where(static cell => cell.Status == CellStatus.Measured).ToDictionary(static cell => cell.Id);

    private static IEnumerable<FigureChange> Figures(CellRecord before, CellRecord after) =>
        from metric in Metric.All
        where metric != Metric.Time
        let then = before.Samples(metric)
        let now = after.Samples(metric)
        where then.Count > 0 && now.Count > 0
        select new FigureChange(
            before.Id, metric.Id, then.Median(), now.Median(), metric == Metric.Allocated ? Math.Round(AllocationTolerance * then.Median(), 1) : 0);
}
