using Bench.Records;

namespace Bench.Reports;

/// <summary>Looks for what a record does not have.</summary>
internal static class Gaps
{
    private const string NoRounds = "the record has no rounds of it, or a cell that took part failed";

    // Wires beneath which a contender's time can be told apart; one of them alone makes no ladder.
    private static readonly string[] s_ladder = ["testhost", "memory", "tcp"];

    /// <summary>Everything missing: cells first, then what cells that were measured lack.</summary>
    public static IReadOnlyList<Gap> In(RunRecord record) =>
        record is { Cells.Count: 0, Tournaments.Count: 0, Load.IsEmpty: false } ? [] : [.. Cells(record), .. Noise(record), .. Comparisons(record), .. Ladders(record), .. Sizes(record)];

    private static IEnumerable<Gap> Cells(RunRecord record) =>
        from cell in record.Cells
        where cell.Status != CellStatus.Measured
        group cell.Id by (cell.Status, cell.Why) into alike
        select new Gap(string.Join(", ", alike), alike.Key.Status switch
        {
            CellStatus.Failed => $"failed: {alike.Key.Why ?? "the record does not say why"}",
            CellStatus.Unavailable => $"can't be had: {alike.Key.Why ?? "the record does not say why"}",
            _ => "the run ended before its turn",
        });

    private static IEnumerable<Gap> Noise(RunRecord record) =>
        record.Tournaments.Any(static tournament => tournament.Purpose == TournamentPurpose.Noise)
            ? []
            : [new Gap("the noise floor", "no lane was held against itself")];

    private static IEnumerable<Gap> Comparisons(RunRecord record)
    {
        var had = Tournaments(record, TournamentPurpose.Comparison).Select(static name => (name.Workload, name.Wire)).ToHashSet();
        return from cell in Measured(record)
               group cell by (cell.Workload, cell.Wire) into row
               where row.Count() > 1 && !had.Contains(row.Key)
               select new Gap($"the comparison of {row.Key.Workload} on {row.Key.Wire}", NoRounds);
    }

    private static IEnumerable<Gap> Ladders(RunRecord record)
    {
        var had = Tournaments(record, TournamentPurpose.Ladder).Select(static name => (name.Workload, name.Contender)).ToHashSet();
        return from cell in Measured(record)
               where s_ladder.Contains(cell.Wire)
               group cell by (cell.Workload, cell.Contender) into row
               where row.Count() > 1 && row.Any(static cell => cell.Wire == "memory") && !had.Contains(row.Key)
               select new Gap($"the cost ladder of {row.Key.Contender} on {row.Key.Workload}", NoRounds);
    }

    private static IEnumerable<Gap> Sizes(RunRecord record)
    {
        // Nothing passes over testhost, so nothing can be counted there.
        string[] uncounted = [.. Measured(record).Where(static cell => cell.Wire != "testhost" && cell.Samples(Metric.WireUp).Count == 0).Select(static cell => cell.Id)];
        return uncounted.Length == 0 ? [] : [new Gap($"the bytes of {string.Join(", ", uncounted)}", "they were not counted")];
    }

    private static IEnumerable<CellRecord> Measured(RunRecord record) =>
        record.Cells.Where(static cell => cell.Status == CellStatus.Measured);

    private static IEnumerable<CellName> Tournaments(RunRecord record, TournamentPurpose purpose) =>
        record.Tournaments.Where(tournament => tournament.Purpose == purpose).Select(static tournament => CellName.Of(tournament.Contestants[0]));
}
