using System.Globalization;
using Bench.Records;
using Bench.Sizes;
using Bench.Workloads;

namespace Bench.Regression;

/// <summary>Counts what is deterministic of a cell: bytes here, allocations in a child process that optimises the same way on every start.</summary>
internal sealed class FigurePass(ContestantProcess allocator)
{
    /// <exception cref="WrongAnswerException">Some answer was wrong.</exception>
    /// <exception cref="ContestantException">The child failed.</exception>
    public async Task<BaselineCell> CountAsync(Cell cell, CancellationToken cancellationToken)
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
        figures[Metric.Allocated.Id] = double.Parse(
            allocator.Ask($"{ContestantProtocol.Allocate} {cell.Id}", cancellationToken), CultureInfo.InvariantCulture);
        return new BaselineCell(cell.Id, figures);
    }
}
