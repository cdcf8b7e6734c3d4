using System.Globalization;
using Bench.Commands;
using Bench.Records;

namespace Bench.Reports.Charts;

/// <summary>What an idle connection costs in memory, by contender.</summary>
internal static class MemoryChart
{
    /// <summary>The chart; null where no connections were held open.</summary>
    public static BarChart? Of(IReadOnlyList<ConnectionsRecord> runs)
    {
        BarGroup[] groups =
        [
            .. from run in runs
               where run.Opened > 0
               group run by (run.Wire, run.Asked) into alike
               select new BarGroup($"{Format.Count(alike.Key.Asked)} on {alike.Key.Wire}", [.. alike.Select(Bar)]),
        ];
        return groups.Length == 0 ? null : new BarChart(
            "Memory of an idle connection",
            "For each contender a bar: memory of the server, then of the client, or both together where they can't be told apart. Shorter is better. The table has the figures.",
            ["server", "client", "both, not told apart"],
            groups);
    }

    /// <summary>Bytes as KiB.</summary>
    public static string Kibibytes(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024:N1} KiB");

    private static Bar Bar(ConnectionsRecord run) => new(
        run.Contender,
        run is { ServerBytes: { } server, ClientBytes: { } client }
            ? [new Segment(0, 0, server), new Segment(1, server, server + client)]
            : [new Segment(2, 0, run.TotalBytes)],
        Kibibytes(run.TotalBytes),
        $"{run.Contender}, {run.Kind}: {Kibibytes(run.TotalBytes)}");
}
