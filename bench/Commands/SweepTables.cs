using Bench.Sweeps;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>A sweep as a table and in words.</summary>
internal static class SweepTables
{
    public static void Print(IAnsiConsole output, SweepReport report)
    {
        var table = Tables.Create(["fastest at", .. SweepPoint.InFlights.Select(static inFlight => $"{inFlight} in flight")]);
        foreach (var row in report.Cells.GroupBy(static cell => cell.TextBytes))
        {
            table.AddRow([$"{Format.Count(row.Key)} B", .. row.OrderBy(static cell => cell.InFlight).Select(static cell => Words(cell).EscapeMarkup())]);
        }

        output.Write(table);
        foreach (var flip in report.Flips)
        {
            output.WriteLine($"At {flip.At}, {flip.After} takes over from {flip.Before} between {Format.Count(flip.From)} and {Format.Count(flip.To)} {(flip.Axis == "text" ? "B of text" : "in flight")}.");
        }

        if (report.Flips.Count == 0)
        {
            output.WriteLine("The winner never changes from one point to the next.");
        }

        output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Every point is the mean over {report.Launches} {(report.Launches == 1 ? "process" : "processes")} or more."));
        output.WriteLine("a = b: not told apart. Behind a winner: how many times as long the next contender takes that was told apart from it.");
    }

    /// <summary>Who is fastest, and by how much.</summary>
    public static string Words(SweepCell cell)
    {
        var next = cell.Places.FirstOrDefault(static place => place.Rank > 1);
        return string.Join(" = ", cell.Best) + (next?.TimesBest is { } ratio ? $" ({ratio.Median.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)}×)" : "");
    }
}
