using System.Globalization;
using Bench.Commands;
using Bench.Records;

namespace Bench.Reports;

/// <summary>What idle connections cost, in words.</summary>
internal static class ConnectionsWords
{
    private const double NanosecondsPerSecond = 1e9;
    private const double Kibibyte = 1024;

    /// <summary>"34.2 KiB".</summary>
    public static string Bytes(double? bytes) => bytes switch
    {
        null => CellWords.Nothing,
        < Kibibyte and > -Kibibyte => string.Create(CultureInfo.InvariantCulture, $"{bytes:0} B"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kibibyte:0.0} KiB"),
    };

    public static string Time(double? seconds) => seconds is { } time ? Format.Time(time * NanosecondsPerSecond) : CellWords.Nothing;

    /// <summary>"100,000", or "412,000 of 1,000,000".</summary>
    public static string Opened(ConnectionsRecord connections) => connections.Opened == connections.Asked
        ? Format.Count(connections.Opened)
        : $"{Format.Count(connections.Opened)} of {Format.Count(connections.Asked)}";

    /// <summary>One sentence a contender and kind: what each takes, of the most that were opened.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<ConnectionsRecord> connections) =>
        from one in connections
        where one.Opened > 0
        group one by (one.Wire, one.Contender, one.Kind) into row
        let most = row.MaxBy(static one => one.Opened)!
        orderby most.Wire, most.TotalBytes
        select $"On {most.Wire}, {most.Contender} ({most.Kind}): {Bytes(most.TotalBytes)} each with {Opened(most)} open{Ends(most)}, opened in {Time(most.OpenSeconds)}{Broadcast(most)}.";

    private static string Ends(ConnectionsRecord one) =>
        one is { ServerBytes: { } server, ClientBytes: { } client } ? $" ({Bytes(server)} at the server, {Bytes(client)} at the client)" : ", both ends together";

    private static string Broadcast(ConnectionsRecord one) => one.BroadcastSeconds is { } seconds && one.Reached == one.Opened
        ? $"; one broadcast reached the last after {Time(seconds)}"
        : "";
}
