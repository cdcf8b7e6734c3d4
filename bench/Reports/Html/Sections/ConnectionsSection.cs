using System.Globalization;
using Bench.Records;
using Bench.Reports.Charts;

namespace Bench.Reports.Html.Sections;

/// <summary>What connections cost that do nothing.</summary>
internal static class ConnectionsSection
{
    private static readonly HtmlColumn[] s_columns =
    [
        new("contender", false), new("wire", false), new("what is held open", false), new("asked for"), new("opened"), new("seconds to open"),
        new("server, each"), new("client, each"), new("both, each"), new("one broadcast, s"), new("reached"), new("remark", false),
    ];

    public static HtmlSection Of(RunRecord record)
    {
        var runs = (record.Load ?? LoadSection.None).Connections;
        if (runs.Count == 0)
        {
            return new HtmlSection("connections", "Memory of a connection") { Text = Figures.NotMeasured("idle connections", "‘bench connections’ measures them.") };
        }

        var table = new HtmlTable("Idle connections", s_columns, [.. runs.Select(Row)]);
        return new HtmlSection("connections", "Memory of a connection")
        {
            Text = [HtmlProse.Of("Connections that are open and idle, and what each of them costs in memory.")],
            Charts = MemoryChart.Of(runs) is { } chart ? [Figures.Chart(chart, "memory", "Shorter is better. What a bar is made of is in the legend; each number of connections has its own scale.", table)] : [],
            Tables = MemoryChart.Of(runs) is null ? [table] : [],
        };
    }

    private static HtmlRow Row(ConnectionsRecord run) => new(
        [
            run.Contender,
            run.Wire,
            run.Kind,
            Figures.Count(run.Asked),
            Figures.Count(run.Opened),
            Seconds(run.OpenSeconds),
            Bytes(run.ServerBytes),
            Bytes(run.ClientBytes),
            Bytes(run.TotalBytes),
            Seconds(run.BroadcastSeconds),
            Figures.Count(run.Reached),
            run.Incomplete ?? CellWords.Nothing,
        ],
        run.Id);

    private static HtmlCell Seconds(double? seconds) => seconds is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time:0.00}") : Figures.Nothing;

    private static HtmlCell Bytes(double? bytes) => bytes is { } count ? MemoryChart.Kibibytes(count) : Figures.Nothing;
}
