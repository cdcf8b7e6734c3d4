using Bench.Commands;
using Bench.Sweeps;

namespace Bench.Reports.Markdown;

/// <summary>A sweep over payload and number in flight as a table of who is fastest where.</summary>
internal static class SweepTable
{
    public static void Write(MarkdownText text, SweepReport sweep)
    {
        var columns = sweep.Cells.Select(static cell => cell.InFlight).Distinct().Order().ToList();
        text.Paragraph($"chat-send on {sweep.Wire}: who is fastest at each payload and number in flight, and how many times as long the next takes that was told apart. a = b: not told apart.");
        text.Table(
            ["text", .. columns.Select(static inFlight => $"{Format.Count(inFlight)} in flight")],
            [.. columns.Select(static inFlight => $"{Format.Count(inFlight)} in flight")],
            sweep.Cells.GroupBy(static cell => cell.TextBytes).OrderBy(static row => row.Key).Select(row => (IReadOnlyList<string>)
            [
                $"{Format.Count(row.Key)} B",
                .. columns.Select(inFlight => row.FirstOrDefault(cell => cell.InFlight == inFlight) is { } cell ? Words(cell) : CellWords.Nothing),
            ]));
    }

    private static string Words(SweepCell cell)
    {
        var next = cell.Places.FirstOrDefault(static place => place.Rank > 1);
        var best = string.Join(" = ", cell.Best);
        return Estimate.Of(next?.TimesBest) is { } times ? $"{best} ({Format.Multiple(times)})" : best;
    }
}
