using Bench.Records;
using Bench.Reports;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>Idle connections as a table in the terminal.</summary>
internal static class ConnectionsTable
{
    private static readonly string[] s_leastNeeded = ["closed in", "reached", "resident, each", "at the client", "at the server", "broadcast"];

    public static void Print(IAnsiConsole output, IReadOnlyList<ConnectionsRecord> all)
    {
        var left = new HashSet<string>();
        foreach (var wire in all.GroupBy(static one => one.Wire))
        {
            var table = new FittedTable([wire.Key, .. ConnectionsColumns.Figures.Select(static column => column.Heading)], s_leastNeeded);
            foreach (var one in wire)
            {
                table.AddRow([$"{one.Contender}: {one.Kind}".EscapeMarkup(), .. ConnectionsColumns.Figures.Select(column => column.Of(one))]);
            }

            left.UnionWith(table.Write(output));
        }

        output.WriteLine(
            "Each: managed memory of both ends for each, after a full compacting collection; at either end only where the server is a process of its own. Resident: what the processes grew by. "
            + "Neither has the kernel's buffers. Broadcast: from one published tick until the last had it. A kept-alive connection has no subscription: for the broadcast, each polls once.");
        foreach (var one in all.Where(static one => one.Incomplete is not null))
        {
            output.WriteLine($"{one.Id}: {one.Incomplete}");
        }

        LeftOut.Say(output, s_leastNeeded.Where(left.Contains));
    }

    /// <summary>What came of one, in a line.</summary>
    public static string Words(ConnectionsRecord one) =>
        $"{ConnectionsWords.Opened(one)} open after {ConnectionsWords.Time(one.OpenSeconds)}, {ConnectionsWords.Bytes(one.TotalBytes)} each, broadcast {ConnectionsWords.Time(one.BroadcastSeconds)}"
        + (one.Incomplete is { } why ? $"; {why}" : "");
}
