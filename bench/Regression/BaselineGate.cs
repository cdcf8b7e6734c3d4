using Bench.Commands;
using Bench.Records;
using Bench.Workloads;

namespace Bench.Regression;

/// <summary>Holds figures against a baseline.</summary>
internal sealed class BaselineGate(Baseline baseline, IReadOnlyList<Cell> catalog)
{
    /// <summary>The cells of the baseline that a selection takes.</summary>
    /// <param name="selection">What was asked for; everything takes all of the baseline.</param>
    /// <exception cref="UsageException">The baseline has cells that no longer exist, or none or not all of what was asked for.</exception>
    public IReadOnlyList<Cell> Select(CellSelection selection)
    {
        var known = baseline.Cells.Select(cell => catalog.FirstOrDefault(one => one.Id == cell.Id) ?? CellCatalog.Find(cell.Id))
            .OfType<Cell>().ToDictionary(static cell => cell.Id);
        var gone = baseline.Cells.Where(cell => !known.ContainsKey(cell.Id)).Select(static cell => cell.Id).ToArray();
        if (gone.Length > 0)
        {
            throw new UsageException(
                $"the baseline has {gone.Length} cell(s) that this build does not: {string.Join(", ", gone.Take(3))}{(gone.Length > 3 ? ", …" : "")}; a name is an ID and is never renamed; where it was removed for good, write the baseline anew with 'bench baseline'");
        }

        var unavailable = baseline.Cells.Select(cell => known[cell.Id]).FirstOrDefault(static cell => cell.WhyUnavailable is not null);
        var cells = selection.From(known.Values).DistinctBy(static cell => cell.Id)
            .Where(cell => known.ContainsKey(cell.Id) && cell.WhyUnavailable is null).ToArray();
        return cells.Length > 0
            ? cells
            : throw new UsageException(unavailable is { } cell
                ? $"nothing of what was selected can be had here: {cell.Id}: {cell.WhyUnavailable}"
                : $"the baseline has none of the cells selected; it has {string.Join(", ", baseline.Cells.Select(static cell => cell.Id).Take(3))}, …; widen the selection, or write them with 'bench baseline'");
    }

    /// <summary>What became of each figure.</summary>
    public IReadOnlyList<FigureChange> Compare(Cell cell, BaselineCell now)
    {
        var before = baseline.Cells.Single(other => other.Id == cell.Id);
        return
        [
            .. from metric in Metric.All
               where before.Figures.ContainsKey(metric.Id) && now.Figures.ContainsKey(metric.Id)
               let tolerance = baseline.Tolerances.FirstOrDefault(tolerance => tolerance.Metric == metric.Id)
               select new FigureChange(cell.Id, metric.Id, before.Figures[metric.Id], now.Figures[metric.Id], tolerance?.Of(before) ?? 0),
        ];
    }

    /// <summary>What differs between the machines or builds that bears on the figures.</summary>
    public IReadOnlyList<string> Warnings(string runtime, string grpcContracts)
    {
        var warnings = new List<string>();
        if (baseline.Runtime != runtime)
        {
            warnings.Add($"the baseline is from {baseline.Runtime}, and this is {runtime}: what the runtime itself allocates differs, so a change of allocations may not be yours; write a baseline on this runtime with 'bench baseline'");
        }

        if (baseline.GrpcContracts != grpcContracts)
        {
            warnings.Add($"the baseline was built against the {baseline.GrpcContracts} gRPC contracts, and this build against {grpcContracts}: allocations of gRPC may differ by about 1 %; build with -p:GrpcContracts={baseline.GrpcContracts} to compare like with like");
        }

        return warnings;
    }
}
