using Servers;
using Servers.Wires;

namespace Bench.Workloads;

/// <summary>Every workload on every lane, those that can't be had here included.</summary>
internal static class CellCatalog
{
    public static IReadOnlyList<Cell> All { get; } =
    [
        .. from workload in WorkloadCatalog.All
           from contender in Contenders.All
           from wire in WireCatalog.All
           select new Cell(workload, new Lane(contender, wire)),
    ];
}
