using Servers;
using Servers.Connections;
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

    /// <summary>A cell by its ID, whose contender may have settings behind its name.</summary>
    /// <returns>Null where there is none.</returns>
    public static Cell? Find(string id) => All.FirstOrDefault(cell => cell.Id == id) ?? Configured(id);

    private static Cell? Configured(string id)
    {
        try
        {
            return id.Split('/') is [var workload, var name, var wire] && Contenders.Named(name) is { } contender
                && All.FirstOrDefault(cell => cell.Id == $"{workload}/{ConnectionSettings.Bare(name)}/{wire}") is { } cell
                ? cell.With(contender)
                : null;
        }
        catch (FormatException)
        {
            return null; // Settings of another version of the suite.
        }
    }
}
