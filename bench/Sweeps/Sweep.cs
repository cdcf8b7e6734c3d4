using Bench.Duels;
using Bench.Launches;
using Bench.Records;
using Bench.Workloads;

namespace Bench.Sweeps;

/// <summary>Holds contenders against each other at points of payload and number in flight, in several launches.</summary>
/// <param name="lanes">Who takes part, all on one wire.</param>
/// <param name="points">Where.</param>
/// <param name="launches">In how many processes.</param>
/// <param name="options">How long each point may take, all launches together.</param>
internal sealed class Sweep(IReadOnlyList<Lane> lanes, IReadOnlyList<SweepPoint> points, int launches, TournamentOptions options)
{
    /// <summary>How often each launch runs each point, at different times.</summary>
    public const int Visits = 2;

    /// <summary>Runs every point.</summary>
    /// <param name="warmedUp">Told of every launch whether it has settled.</param>
    /// <param name="lost">Told of every launch that did not get warm or ended early, and why.</param>
    /// <param name="visited">Told of every visit to a point: of which launch, and its rounds.</param>
    /// <param name="cancellationToken">Ends it between two visits.</param>
    public async Task RunAsync(
        Action<int, bool> warmedUp, Action<int, Exception> lost, Action<int, SweepPoint, TournamentRecord> visited, CancellationToken cancellationToken)
    {
        var matches = points.ToDictionary(point => new Match(TournamentPurpose.Sweep, [.. lanes.Select(lane => new Cell(new SweptSend(point), lane))]));
        var visits = 0;
        await using var series = LaunchSeries.Here(launches, Visits, _ => [.. matches.Keys], cancellationToken);
        await series.RunAsync(
            warmedUp,
            lost,
            async (launch, number, match) => visited(
                number,
                matches[match],
                await launch.RunAsync(match, options.OfVisit(launches, Visits, ++visits), cancellationToken)),
            static _ => null,
            cancellationToken);
    }
}
