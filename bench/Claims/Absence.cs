using Bench.Reports;
using Bench.Workloads;
using Servers;
using Servers.Wires;

namespace Bench.Claims;

/// <summary>Why cells are in no record: because this program has no such contender, wire or workload yet, or because nobody asked for them.</summary>
internal static class Absence
{
    /// <summary>What of cells this program lacks; null where it has all of them, so that a run measures them.</summary>
    public static string? Of(IReadOnlyList<string> cells)
    {
        CellName[] names = [.. cells.Select(CellName.Of)];
        return Unknown("contender", names.Select(static name => name.Contender), Contenders.All.Select(static contender => contender.Name))
            ?? Unknown("wire", names.Select(static name => name.Wire), WireCatalog.All.Select(static wire => wire.Name))
            ?? Unknown("workload", names.Select(static name => name.Workload), WorkloadCatalog.All.Select(static workload => workload.Name));
    }

    /// <summary>The command that measures cells in one run, so that they can be held against each other.</summary>
    public static string Cure(IEnumerable<string> cells)
    {
        CellName[] names = [.. cells.Select(CellName.Of)];
        return $"bench run --contender {List(names, static name => name.Contender)} --wire {List(names, static name => name.Wire)} --workload {List(names, static name => name.Workload)}";
    }

    private static string? Unknown(string axis, IEnumerable<string> asked, IEnumerable<string> known) =>
        asked.Except(known).FirstOrDefault() is { } unknown ? $"there is no {axis} {unknown} yet" : null;

    private static string List(CellName[] names, Func<CellName, string> part) => string.Join(',', names.Select(part).Distinct());
}
