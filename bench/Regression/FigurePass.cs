using Bench.Records;
using Bench.Sizes;
using Bench.Workloads;

namespace Bench.Regression;

/// <summary>Counts what is deterministic of a cell, bytes and allocations. It repeats in a process that is set up for it: <see cref="ContestantSettings.Counted"/>.</summary>
internal static class FigurePass
{
    /// <exception cref="WrongAnswerException">Some answer was wrong.</exception>
    public static async Task<BaselineCell> CountAsync(Cell cell, CancellationToken cancellationToken)
    {
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        if (cell.Lane.Wire.CarriesBytes)
        {
            var size = await SizePass.CountAsync(cell, cancellationToken);
            (figures[Metric.FirstUp.Id], figures[Metric.FirstDown.Id]) = (size.First.Up, size.First.Down);
            (figures[Metric.WireUp.Id], figures[Metric.WireDown.Id]) = (size.Steady.Up, size.Steady.Down);
        }

        var payload = cell.Workload.Payload(cell.Lane.Contender.Encoding);
        (figures[Metric.PayloadUp.Id], figures[Metric.PayloadDown.Id]) = (payload.Up, payload.Down);
        figures[Metric.Allocated.Id] = await AllocationPass.CountAsync(cell, cancellationToken);
        return BaselineCell.Of(cell.Id, figures);
    }
}
