using Bench.Commands;
using Bench.Records;

namespace Bench.Reports;

/// <summary>What tables of deadlines have.</summary>
internal static class DeadlineColumns
{
    /// <summary>The figures.</summary>
    public static IReadOnlyList<Column<DeadlineRecord>> Figures { get; } =
    [
        new("given up", static one => Format.Count(one.Waited.Count)),
        new("late p50", static one => DeadlineWords.Late(one, one.Waited, 0.5)),
        new("late p99", static one => DeadlineWords.Late(one, one.Waited, 0.99)),
        new("late max", static one => DeadlineWords.Late(one, one.Waited, 1)),
        new("timer alone p50", static one => DeadlineWords.Late(one, one.Timer, 0.5)),
        new("timer alone p99", static one => DeadlineWords.Late(one, one.Timer, 0.99)),
        new("connections lost", DeadlineWords.Lost),
    ];

    /// <summary>The figures, and what they are of.</summary>
    public static IReadOnlyList<Column<DeadlineRecord>> All { get; } =
    [
        new("contender", static one => one.Contender, IsWords: true),
        new("wire", static one => one.Wire, IsWords: true),
        new("deadline", DeadlineWords.Text),
        .. Figures,
        new("remarks", static one => one.Incomplete ?? CellWords.Nothing, IsWords: true),
    ];
}
