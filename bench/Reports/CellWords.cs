using System.Globalization;
using Bench.Commands;
using Bench.Records;

namespace Bench.Reports;

/// <summary>What stands in the cells of tables, the same in the terminal and in every report.</summary>
internal static class CellWords
{
    public const string Nothing = "–";
    public const string Undecided = "undecided";

    /// <summary>The cells of a workload and wire that have a number, the best first; the floor and those that were not compared behind.</summary>
    public static IEnumerable<(CellFinding Cell, Standing? Standing)> Ordered(RunFindings findings, string workload, string wire)
    {
        var compared = findings.Compared(workload, wire);
        var standings = compared?.Standings.Select(static standing => standing.Contender).ToList() ?? [];
        return findings.Cells
            .Where(cell => cell.Workload == workload && cell.Wire == wire && cell.Status == CellStatus.Measured)
            .OrderBy(cell => standings.IndexOf(cell.Contender) is var place and >= 0 ? place : int.MaxValue)
            .Select(cell => (cell, compared?.Standings.FirstOrDefault(standing => standing.Contender == cell.Contender)));
    }

    /// <summary>"1", or "1=" where it is shared. Nobody is ranked alone.</summary>
    public static string Rank(Standing? standing, Comparison? comparison) => standing?.Rank is not { } rank || comparison!.Pairs.Count == 0
        ? Nothing
        : rank.ToString(CultureInfo.InvariantCulture) + (comparison.Standings.Count(other => other.Rank == rank) > 1 ? "=" : "");

    public static string Contender(CellFinding cell) => cell.Emulation is null ? cell.Contender : $"{cell.Contender} ○";

    public static string TimesFloor(Standing? standing, Comparison? comparison) =>
        standing is null || !comparison!.HasFloor ? Nothing
        : standing.Contender == CellName.Floor ? "1"
        : Multiple(standing.TimesFloor);

    public static string TimesBest(Standing? standing, Comparison? comparison) =>
        standing?.Rank is null || comparison!.Pairs.Count == 0 ? Nothing
        : standing.TimesBest is { Median: 1, Low: 1, High: 1 } ? "1"
        : Multiple(standing.TimesBest);

    public static string Count(double? count) => count is { } number ? Format.Count(number) : Nothing;

    private static string Multiple(Estimate? estimate) => estimate is null ? Undecided : Format.Multiple(estimate);
}
