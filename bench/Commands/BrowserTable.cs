using Bench.Records;
using Bench.Reports;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>Protocols in a browser as a table in the terminal.</summary>
internal static class BrowserTable
{
    private static readonly string[] s_headings = ["", "p50", "p99", "p50 without", "p99 without", "adds at p50", "adds at p99", "B up", "B down", "requests"];

    private static readonly string[] s_leastNeeded = ["adds at p99", "requests", "B up", "B down"];

    public static void Print(IAnsiConsole output, LoadSection load)
    {
        var table = new FittedTable(s_headings, s_leastNeeded);
        foreach (var run in load.Browser!.Runs)
        {
            table.AddRow(
            [
                $"{BrowserWords.Name(run)}, {BrowserWords.What(run.Measure)}".EscapeMarkup(),
                LatencyWords.At(run.Latency, BrowserWords.Median),
                LatencyWords.At(run.Latency, BrowserWords.Tail),
                BrowserWords.Without(run, load, BrowserWords.Median),
                BrowserWords.Without(run, load, BrowserWords.Tail),
                BrowserWords.Adds(run, load, BrowserWords.Median),
                BrowserWords.Adds(run, load, BrowserWords.Tail),
                PushWords.PerDelivery(run.BytesUp),
                PushWords.PerDelivery(run.BytesDown),
                PushWords.PerDelivery(run.Requests),
            ]);
        }

        var left = table.Write(output);
        output.WriteLine(BrowserWords.Reading);
        foreach (var remark in BrowserWords.Remarks(load))
        {
            output.WriteLine(remark);
        }

        LeftOut.Say(output, left);
    }
}
