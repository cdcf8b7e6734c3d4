using Bench.Duels;
using Bench.Launches;
using Bench.Records;
using Bench.Workloads;

namespace Bench.Sweeps;

/// <summary>Holds contenders against each other at every point of a grid of payload and number in flight.</summary>
internal static class Sweep
{
    // A difference smaller than this between two of the fastest decides nothing that anyone builds.
    private const double Noise = 0.01;

    /// <summary>Runs every point.</summary>
    /// <param name="lanes">Who takes part, all on one wire.</param>
    /// <param name="options">How long each point may take.</param>
    /// <param name="measured">Called after each point.</param>
    /// <param name="cancellationToken">Ends it between two rounds.</param>
    public static async Task<SweepReport> RunAsync(
        IReadOnlyList<Lane> lanes, TournamentOptions options, Action<SweepPoint, SweepCell, TournamentResult> measured, CancellationToken cancellationToken)
    {
        var cells = new List<SweepCell>();
        foreach (var point in Points())
        {
            var workload = new SweptSend(point);
            var match = new Match(TournamentPurpose.Sweep, [.. lanes.Select(lane => new Cell(workload, lane))]);
            var result = await MatchRun.RunAsync(match, options, cancellationToken);
            var places = Ranking.Of(result, new Judge(Noise, options.TargetHalfWidth * 2), referenceCompetes: true);
            var cell = new SweepCell(point.TextBytes, point.InFlight, [.. places.Select(Named)]);
            cells.Add(cell);
            measured(point, cell, result);
        }

        return SweepReport.Of(lanes[0].Wire.Name, [.. lanes.Select(static lane => lane.Contender.Name)], cells);
    }

    /// <summary>Every point, row by row.</summary>
    public static IEnumerable<SweepPoint> Points() =>
        from text in SweepPoint.Texts from inFlight in SweepPoint.InFlights select new SweepPoint(text, inFlight);

    // A cell's ID is workload/contender/wire; within a sweep only the contender tells.
    private static Place Named(Place place) => place with
    {
        Id = Contender(place.Id),
        NotToldFrom = [.. place.NotToldFrom.Select(Contender)],
    };

    private static string Contender(string cell) => cell.Split('/')[1];
}
