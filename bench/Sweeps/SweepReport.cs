using Bench.Commands;

namespace Bench.Sweeps;

/// <summary>A whole sweep: the document behind <c>sweep --json</c>.</summary>
/// <param name="Wire">On which wire.</param>
/// <param name="Contenders">Who took part.</param>
/// <param name="Launches">Over how many processes every point is at the least.</param>
/// <param name="Cells">Every point.</param>
/// <param name="Flips">Where the winner changes.</param>
internal sealed record SweepReport(
    string Wire, IReadOnlyList<string> Contenders, int Launches, IReadOnlyList<SweepCell> Cells, IReadOnlyList<Flip> Flips)
{
    /// <summary>Makes a report of the points' results.</summary>
    public static SweepReport Of(string wire, IReadOnlyList<string> contenders, int launches, IReadOnlyList<SweepCell> cells) =>
        new(wire, contenders, launches, cells, [.. AlongInFlight(cells), .. AlongText(cells)]);

    private static IEnumerable<Flip> AlongInFlight(IReadOnlyList<SweepCell> cells) =>
        from row in cells.GroupBy(static cell => cell.TextBytes)
        from pair in Neighbours([.. row.OrderBy(static cell => cell.InFlight)])
        select new Flip(
            "in flight", $"{Format.Count(row.Key)} B of text", pair.Left.InFlight, pair.Right.InFlight, string.Join(" = ", pair.Left.Best), string.Join(" = ", pair.Right.Best));

    private static IEnumerable<Flip> AlongText(IReadOnlyList<SweepCell> cells) =>
        from column in cells.GroupBy(static cell => cell.InFlight)
        from pair in Neighbours([.. column.OrderBy(static cell => cell.TextBytes)])
        select new Flip(
            "text", $"{Format.Count(column.Key)} in flight", pair.Left.TextBytes, pair.Right.TextBytes, string.Join(" = ", pair.Left.Best), string.Join(" = ", pair.Right.Best));

    // A winner flips only where none of the old ones is among the new ones: sharing the first place is no flip.
    private static IEnumerable<(SweepCell Left, SweepCell Right)> Neighbours(IReadOnlyList<SweepCell> line) =>
        line.Zip(line.Skip(1)).Where(static pair => !pair.First.Best.Intersect(pair.Second.Best).Any());
}
