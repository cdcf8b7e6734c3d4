namespace Bench.Records;

/// <summary>What must hold of a record beyond its types, because whatever reads one relies on it.</summary>
internal static class RecordShape
{
    private const int PartsOfAnId = 3;

    /// <summary>What is wrong with a record, as a sentence; null where nothing is.</summary>
    public static string? Complaint(RunRecord record) =>
        Nulls(record)
        ?? record.Cells.Select(Complaint).FirstOrDefault(static complaint => complaint is not null)
        ?? record.Cells.GroupBy(static cell => cell.Id).Where(static group => group.Skip(1).Any())
            .Select(static group => $"the cell {group.Key} is there twice.").FirstOrDefault()
        ?? record.Tournaments.Select(Complaint).FirstOrDefault(static complaint => complaint is not null)
        ?? (record.Load is { } load ? LoadShape.Complaint(load) : null);

    // The serializer sees to nulls in properties, not to those in lists.
    private static string? Nulls(RunRecord record) =>
        record.Cells.Any(static cell => cell is null || cell.Measurements.Any(static measurement => measurement is null)) ? "a cell or a measurement is null."
        : record.Tournaments.Any(static tournament =>
            tournament is null || tournament.Rounds.Any(static round => round is null) || tournament.Contestants.Any(static id => id is null)) ? "a tournament, a round or a contestant is null."
        : record.Findings.Any(static finding => finding is null) ? "a finding is null."
        : null;

    private static string? Complaint(CellRecord cell) =>
        cell.Id != $"{cell.Workload}/{cell.Contender}/{cell.Wire}" ? $"the cell {cell.Id} says that it is {cell.Workload}/{cell.Contender}/{cell.Wire}."
        : cell.Samples(Metric.Time).Any(static sample => sample <= 0) ? $"the cell {cell.Id} has a time that is not above zero."
        : null;

    private static string? Complaint(TournamentRecord tournament)
    {
        var name = $"the tournament of {string.Join(", ", tournament.Contestants)}";
        return tournament.Contestants.Count < 2 ? $"{name} has fewer than two contestants."
            : tournament.Contestants.Any(static id => id.Split('/').Length != PartsOfAnId) ? $"{name} has a contestant whose ID is not workload/contender/wire."
            : tournament.Contestants.Distinct().Count() < tournament.Contestants.Count ? $"{name} has a contestant twice."
            : tournament.Rounds.Any(round => round.Length != tournament.Contestants.Count) ? $"{name} has a round without a cost for each contestant."
            : tournament.Rounds.Any(static round => round.Any(static cost => cost <= 0)) ? $"{name} has a cost that is not above zero."
            : tournament.Calm is { } calm && (calm.Count != tournament.Contestants.Count || calm.Any(signs => !AreOf(tournament.Rounds, signs)))
                ? $"{name} does not say with a sign for each round whether a contestant was calm."
            : tournament.Launches is { } launches && (launches.Count == 0 || launches.Any(static rounds => rounds < 1) || launches.Sum() != tournament.Rounds.Count)
                ? $"{name} does not say of each round which launch it is from."
            : tournament.Confidence is not (> 0 and < 1) ? $"{name} has the confidence {tournament.Confidence}, which is not between 0 and 1."
            : null;
    }

    private static bool AreOf(IReadOnlyList<double[]> rounds, string? signs) =>
        signs?.Length == rounds.Count && signs.All(static sign => sign is TournamentRecord.CalmSign or TournamentRecord.DisturbedSign);
}
