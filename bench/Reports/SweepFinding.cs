using Bench.Duels;
using Bench.Records;
using Bench.Sweeps;

namespace Bench.Reports;

/// <summary>Reads a sweep's rounds back into its report.</summary>
internal static class SweepFinding
{
    /// <summary>A report a wire.</summary>
    public static IEnumerable<SweepReport> Of(IReadOnlyCollection<TournamentRecord> tournaments, Judge judge) =>
        Of(tournaments, judge, LaunchSpread.Of([.. tournaments.SelectMany(static tournament => tournament.Result.Variances())]));

    private static IEnumerable<SweepReport> Of(IEnumerable<TournamentRecord> tournaments, Judge judge, LaunchSpread spread) =>
        from tournament in tournaments
        let point = SweepPoint.Parse(tournament.Workload)
        where point is not null
        group (point, tournament) by CellName.Of(tournament.Contestants[0]).Wire into wire
        select SweepReport.Of(
            wire.Key,
            [.. wire.SelectMany(static entry => entry.tournament.Contestants).Select(static id => CellName.Of(id).Contender).Distinct()],
            wire.Min(static entry => entry.tournament.LaunchCount),
            [.. wire.OrderBy(static entry => entry.point.TextBytes).ThenBy(static entry => entry.point.InFlight).Select(entry => new SweepCell(entry.point.TextBytes, entry.point.InFlight, [.. Places(entry.tournament, judge, spread)]))]);

    // Without their rounds, which the record has: a report is read by people.
    private static IEnumerable<Place> Places(TournamentRecord tournament, Judge judge, LaunchSpread spread) =>
        Ranking.Of(tournament.ResultWith(spread), judge, referenceCompetes: true).Select(static place => place with
        {
            Id = CellName.Of(place.Id).Contender,
            NotToldFrom = [.. place.NotToldFrom.Select(static id => CellName.Of(id).Contender)],
            TimesReference = place.TimesReference is { } reference ? reference with { Samples = [] } : null,
            TimesBest = place.TimesBest is { } best ? best with { Samples = [] } : null,
        });
}
