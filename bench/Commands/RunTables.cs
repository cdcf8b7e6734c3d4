using Bench.Records;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>A record as tables in the terminal, one a workload.</summary>
internal static class RunTables
{
    private const double NanosecondsPerSecond = 1e9;

    public static void Print(IAnsiConsole output, RunRecord record)
    {
        var left = new HashSet<string>();
        foreach (var workload in record.Cells.GroupBy(static cell => cell.Workload))
        {
            var table = new FittedTable(
                [workload.Key, "mean", "± 99 %", "exchanges/s", "messages/s", "allocated B", "payload B", "wire up B", "wire down B"],
                "payload B", "exchanges/s", "± 99 %", "messages/s", "wire up B", "wire down B");
            foreach (var cell in workload.OrderBy(static cell => cell.Wire, StringComparer.Ordinal).ThenBy(Mean))
            {
                table.AddRow(Row(cell));
            }

            left.UnionWith(table.Write(output));
        }

        output.WriteLine("○ emulated: see 'bench list'. Allocated: client and server together. Means are of one process after another: they say how much, not which is faster.");
        if (left.Count > 0)
        {
            output.WriteLine($"Left out on a terminal of {output.Profile.Width} columns: {string.Join(", ", left)}. A wider one has them, and so has the record.");
        }

        foreach (var failed in record.Cells.Where(static cell => cell.Status is CellStatus.Failed))
        {
            output.MarkupLineInterpolated($"[red]failed[/] {failed.Id}: {failed.Why}");
        }
    }

    private static double Mean(CellRecord cell) => cell.Samples(Metric.Time) is { Count: > 0 } samples ? samples.Mean() : double.MaxValue;

    private static string[] Row(CellRecord cell)
    {
        var name = $"{cell.Contender}/{cell.Wire}{(cell.Emulation is null ? "" : " ○")}".EscapeMarkup();
        var times = cell.Samples(Metric.Time);
        if (times.Count == 0)
        {
            return [name, Status(cell), "", "", "", "", "", "", ""];
        }

        var mean = times.Mean();
        return
        [
            name,
            Format.Time(mean),
            times.Count > 1 ? Format.Time(Margin(times)) : "-",
            Format.Count(NanosecondsPerSecond / mean),
            Format.Count(NanosecondsPerSecond / mean * cell.MessagesPerExchange),
            Bytes(cell, Metric.Allocated),
            cell.Samples(Metric.PayloadUp) is [var up] && cell.Samples(Metric.PayloadDown) is [var down] ? Format.Count(up + down) : "-",
            Bytes(cell, Metric.WireUp),
            Bytes(cell, Metric.WireDown),
        ];
    }

    // Half of the 99 % interval of the mean, by Student's t.
    private static double Margin(IReadOnlyList<double> samples) =>
        StudentT.InvCDF(0, 1, samples.Count - 1, 0.995) * samples.StandardDeviation() / Math.Sqrt(samples.Count);

    private static string Bytes(CellRecord cell, Metric metric) => cell.Samples(metric) is [var bytes] ? Format.Count(bytes) : "-";

    private static string Status(CellRecord cell) => cell.Status switch
    {
        CellStatus.Unavailable => "unavailable",
        CellStatus.NotReached => "not reached",
        _ => "[red]failed[/]",
    };
}
