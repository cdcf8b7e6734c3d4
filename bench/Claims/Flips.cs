namespace Bench.Claims;

/// <summary>Along what a claim flips: two points that were decided differently and differ in one thing.</summary>
internal static class Flips
{
    // Names of workloads are IDs, never renamed; in each family they differ in one thing, in its order.
    private static readonly (string Axis, string[] Workloads)[] s_families =
    [
        ("the number in flight", ["chat-send", "chat-send-16", "chat-send-64"]),
        ("the payload", ["chat-send", "chat-send-medium", "chat-send-large"]),
        ("whether the answer has changed", ["ticker-quote", "ticker-quote-moved"]),
        ("whether the answer has changed", ["ticker-snapshot", "ticker-snapshot-moved"]),
    ];

    private static readonly string[] s_wires = ["testhost", "memory", "uds", "tcp", "tls"];

    private static readonly (string Axis, Func<EvidenceRow, string> Of)[] s_axes =
    [
        ("the figure", static row => row.Figure),
        ("who is compared", static row => row.Subject),
        ("the workload", static row => row.Workload),
    ];

    private const int MostNamed = 6;

    /// <summary>Every flip that can be pinned to one thing; where there is none, what the two kinds of points are.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<EvidenceRow> rows)
    {
        EvidenceRow[] decided = [.. rows.Where(static row => row.Bearing != Bearing.Undecided)];
        string[] flips = [.. Families(decided).Concat(Wires(decided)).Distinct()];
        if (flips.Length > 0)
        {
            return flips;
        }

        return [Splits(decided) is { } by ? $"It depends on {by.Axis}: it holds for {List(decided, by.Of, holds: true)}, and not for {List(decided, by.Of, holds: false)}." : Exceptions(decided)];
    }

    private static IEnumerable<string> Families(EvidenceRow[] rows) =>
        from alike in rows.GroupBy(static row => (row.Subject, row.Figure, row.Wire))
        from family in s_families
        let points = family.Workloads.SelectMany(workload => alike.Where(row => row.Workload == workload)).ToList()
        from pair in points.Zip(points.Skip(1))
        where Differ(pair.First, pair.Second)
        select $"{alike.Key.Subject}, {alike.Key.Figure}: it flips with {family.Axis}, between {pair.First.Workload} and {pair.Second.Workload}{On(alike.Key.Wire)}.";

    private static IEnumerable<string> Wires(EvidenceRow[] rows) =>
        from alike in rows.GroupBy(static row => (row.Subject, row.Figure, row.Workload))
        let points = alike.OrderBy(static row => Array.IndexOf(s_wires, row.Wire)).ToList()
        from pair in points.Zip(points.Skip(1))
        where pair.First.Wire != pair.Second.Wire && Differ(pair.First, pair.Second)
        select $"{alike.Key.Subject}, {alike.Key.Figure}, {alike.Key.Workload}: it flips with the wire, between {pair.First.Wire} and {pair.Second.Wire}.";

    private static bool Differ(EvidenceRow one, EvidenceRow other) => (one.Bearing == Bearing.For) != (other.Bearing == Bearing.For);

    // The one thing by which all points that share it were decided alike.
    private static (string Axis, Func<EvidenceRow, string> Of)? Splits(EvidenceRow[] rows)
    {
        foreach (var (axis, of) in s_axes)
        {
            if (rows.GroupBy(of).All(static alike => alike.Select(static row => row.Bearing == Bearing.For).Distinct().Count() == 1))
            {
                return (axis, of);
            }
        }

        return null;
    }

    private static string List(EvidenceRow[] rows, Func<EvidenceRow, string> of, bool holds) =>
        Reports.Summary.List([.. rows.Where(row => (row.Bearing == Bearing.For) == holds).Select(of).Distinct()]);

    // Where no one thing decides, whichever kind of points is the rarer one is named.
    private static string Exceptions(EvidenceRow[] rows)
    {
        var holds = rows.Count(static row => row.Bearing == Bearing.For) * 2 < rows.Length;
        string[] names = [.. rows.Where(row => (row.Bearing == Bearing.For) == holds).Select(static row => $"{row.Subject}, {row.Figure}, {row.Point}").Distinct()];
        return $"It depends on several things at once; it {(holds ? "holds" : "does not hold")} for {string.Join("; ", names.Take(MostNamed))}{(names.Length > MostNamed ? $"; and {names.Length - MostNamed} more" : "")}.";
    }

    private static string On(string wire) => wire.Length == 0 ? "" : $" on {wire}";
}
