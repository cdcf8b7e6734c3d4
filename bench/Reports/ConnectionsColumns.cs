using Bench.Commands;
using Bench.Records;

namespace Bench.Reports;

/// <summary>What tables of idle connections have.</summary>
internal static class ConnectionsColumns
{
    /// <summary>The figures.</summary>
    public static IReadOnlyList<Column<ConnectionsRecord>> Figures { get; } =
    [
        new("open", ConnectionsWords.Opened),
        new("opened in", static one => ConnectionsWords.Time(one.OpenSeconds)),
        new("each", static one => ConnectionsWords.Bytes(one.TotalBytes)),
        new("at the server", static one => ConnectionsWords.Bytes(one.ServerBytes)),
        new("at the client", static one => ConnectionsWords.Bytes(one.ClientBytes)),
        new("resident, each", static one => ConnectionsWords.Bytes(one.ResidentBytes)),
        new("broadcast", static one => ConnectionsWords.Time(one.BroadcastSeconds)),
        new("reached", static one => Format.Count(one.Reached)),
        new("closed in", static one => ConnectionsWords.Time(one.CloseSeconds)),
    ];

    /// <summary>The figures, and what they are of.</summary>
    public static IReadOnlyList<Column<ConnectionsRecord>> All { get; } =
    [
        new("contender", static one => one.Contender, IsWords: true),
        new("what", static one => one.Kind, IsWords: true),
        new("wire", static one => one.Wire, IsWords: true),
        .. Figures,
        new("remarks", static one => one.Incomplete ?? CellWords.Nothing, IsWords: true),
    ];
}
