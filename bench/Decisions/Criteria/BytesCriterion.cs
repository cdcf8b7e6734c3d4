using Bench.Claims;
using Bench.Commands;
using Bench.Records;
using Bench.Reports;

namespace Bench.Decisions.Criteria;

/// <summary>Who moves the fewest bytes per exchange, both ways, headers and framing included. They are counted, so there is no interval.</summary>
internal sealed class BytesCriterion(string workload, string reason) : Criterion($"bytes of {workload}", reason)
{
    public override Step Ask(IReadOnlyList<string> options, Evidence evidence, IReadOnlyList<string> wires)
    {
        foreach (var (wire, source) in from wire in wires from source in evidence.Sources select (wire, source))
        {
            var cells = options.Select(option => source.Findings.Cell(workload, option, wire)).ToList();
            if (cells.All(static cell => cell is { Status: CellStatus.Measured, Wired: not null }))
            {
                return Ask(cells.Select(static cell => (cell!.Contender, cell.Wired!.Total, cell.Id))) with { Record = source.Name };
            }
        }

        return Unasked(options, $"no record given has the bytes of {workload} for {Summary.List(options)}");
    }

    private Step Ask(IEnumerable<(string Option, double Bytes, string Id)> counted)
    {
        var ordered = counted.OrderBy(static option => option.Bytes).ToList();
        var edge = 1 + TimeCriterion.Counts;
        return Answer(
            [.. ordered.Where(option => option.Bytes <= ordered[0].Bytes * edge).Select(static option => option.Option)],
            [
                .. from option in ordered
                   where option.Bytes > ordered[0].Bytes * edge
                   select new Dropped(option.Option, $"moves {Format.Count(option.Bytes)} B where {ordered[0].Option} moves {Format.Count(ordered[0].Bytes)} B ({option.Id})"),
            ]);
    }
}
