using Bench.Launches;
using Bench.Records;
using Bench.Workloads;

namespace Bench.Runs;

/// <summary>Which tournaments a selection of cells asks for.</summary>
internal static class Matches
{
    // What every other contender is a multiple of.
    private const string Floor = "floor";

    // From the least machinery to the most. Unix sockets are a rung beside tcp, not between memory and it.
    private static readonly string[] s_ladder = ["memory", "testhost", "tcp"];

    /// <summary>All of them: noise first, because the others are judged by it.</summary>
    public static IReadOnlyList<Match> Of(IReadOnlyList<Cell> cells) => [.. Noise(cells), .. Comparisons(cells), .. Ladders(cells), .. Variants(cells)];

    // One per wire at the most, on its cheapest workload: whatever strays there strays elsewhere too.
    private static IEnumerable<Match> Noise(IReadOnlyList<Cell> cells) => cells
        .GroupBy(static cell => cell.Lane.Contender.Name)
        .Select(static contender => contender.OrderByDescending(static cell => cell.Lane.Wire.Name == "memory").First())
        .Select(static cell => new Match(TournamentPurpose.Noise, [cell, cell]));

    private static IEnumerable<Match> Comparisons(IReadOnlyList<Cell> cells) =>
        from cell in cells
        group cell by (cell.Workload, cell.Lane.Wire) into row
        let contestants = WithFloor([.. row])
        where contestants.Count > 1
        select new Match(TournamentPurpose.Comparison, contestants);

    private static IEnumerable<Match> Ladders(IReadOnlyList<Cell> cells) =>
        from cell in cells
        where s_ladder.Contains(cell.Lane.Wire.Name)
        group cell by (cell.Workload, cell.Lane.Contender) into row
        where row.Count() > 1 && row.Any(static cell => cell.Lane.Wire.Name == s_ladder[0])
        select new Match(TournamentPurpose.Ladder, [.. row.OrderBy(static cell => Array.IndexOf(s_ladder, cell.Lane.Wire.Name))]);

    // Two workloads that differ in one thing, on one lane: what that thing costs there.
    private static IEnumerable<Match> Variants(IReadOnlyList<Cell> cells) =>
        from cell in cells
        where cell.Workload.VariantOf is null && cell.Lane.Wire.CarriesBytes
        let variants = cells.Where(other => other.Lane == cell.Lane && other.Workload.VariantOf == cell.Workload.Name).ToArray()
        where variants.Length > 0
        select new Match(TournamentPurpose.Variant, [cell, .. variants]);

    // The floor takes part wherever it can be had, whether or not it was asked for: without it there is no "× floor".
    private static IReadOnlyList<Cell> WithFloor(IReadOnlyList<Cell> row)
    {
        var floor = CellCatalog.All.FirstOrDefault(cell =>
            cell.Workload == row[0].Workload && cell.Lane.Wire == row[0].Lane.Wire
            && cell.Lane.Contender.Name == Floor && cell.WhyUnavailable is null);
        return floor is null ? row : [floor, .. row.Where(static cell => cell.Lane.Contender.Name != Floor)];
    }
}
