using Bench.Records;
using Bench.Reports;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>Push delivery as tables in the terminal, one a number of subscribers.</summary>
internal static class PushTable
{
    private static readonly string[] s_headings = ["p50", "p90", "p99", "p99.9", "max", "p99 due", "B up", "B down", "requests", "delivered"];

    private static readonly string[] s_leastNeeded = ["p90", "p99.9", "delivered", "max", "p99 due", "B up"];

    public static void Print(IAnsiConsole output, IReadOnlyList<PushRecord> pushes)
    {
        var left = new HashSet<string>();
        foreach (var row in pushes.GroupBy(static push => (push.Wire, push.Subscribers)))
        {
            var table = new FittedTable([$"{row.Key.Wire}, {Format.Count(row.Key.Subscribers)} subscribed", .. s_headings], s_leastNeeded);
            foreach (var push in row)
            {
                table.AddRow(
                [
                    PushWords.Name(push).EscapeMarkup(),
                    .. push.Uncorrected.Quantiles.Count == 0
                        ? Enumerable.Repeat(CellWords.Nothing, 5)
                        : push.Uncorrected.Quantiles.Select(quantile => LatencyWords.At(push.Uncorrected, quantile)),
                    LatencyWords.At(push.Corrected, 0.99),
                    PushWords.PerDelivery(push.BytesUp),
                    PushWords.PerDelivery(push.BytesDown),
                    PushWords.PerDelivery(push.Requests),
                    Format.Count(push.Counts.Answered),
                ]);
            }

            left.UnionWith(table.Write(output));
        }

        output.WriteLine(
            "From publish to receipt, of every subscriber and update, each subscriber on a connection of its own; 'due' counts from when the update should have been published. "
            + "Bytes and requests are per delivered update; bytes are counted in a pass of their own. ○ emulated: it polls, by the clock where an interval stands.");
        foreach (var push in pushes.Where(static push => PushWords.Caveat(push) is not null))
        {
            output.WriteLine($"{push.Id}: {PushWords.Caveat(push)}");
        }

        LeftOut.Say(output, s_leastNeeded.Where(left.Contains));
    }

    /// <summary>What came of one, in a line.</summary>
    public static string Words(PushRecord push) =>
        $"p50 {LatencyWords.At(push.Uncorrected, 0.5)}, p99 {LatencyWords.At(push.Uncorrected, 0.99)}, "
        + $"{PushWords.PerDelivery(push.BytesUp + push.BytesDown)} B{(PushWords.IsPushed(push) ? "" : $" and {PushWords.PerDelivery(push.Requests)} requests")} per delivery"
        + (PushWords.Caveat(push) is { } caveat ? $"; {caveat}" : "");
}
