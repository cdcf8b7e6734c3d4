using Bench.Duels;
using Bench.Records;
using Bench.Sweeps;
using Bench.Tests.Runs;

namespace Bench.Tests.Sweeps;

[Collection(AloneCollection.Name)]
public class SweepTests
{
    private static readonly TournamentOptions s_short = new() { Budget = TimeSpan.FromMilliseconds(100), Slice = TimeSpan.FromMilliseconds(1) };

    [Fact]
    public async Task Every_launch_visits_every_point_twice_with_all_lanes()
    {
        SweepPoint[] points = [new(64, 1), new(256, 4)];
        var lanes = TinyRun.Cells("chat-send/floor/memory", "chat-send/websocket-json/memory").Select(static cell => cell.Lane).ToList();
        var visits = new List<(SweepPoint Point, TournamentRecord Visit)>();
        var warm = new List<int>();

        await new Sweep(lanes, points, launches: 1, s_short).RunAsync(
            (launch, _) => warm.Add(launch),
            static (_, failure) => throw failure,
            (launch, point, visit) =>
            {
                launch.ShouldBe(1);
                visits.Add((point, visit));
            },
            CancellationToken.None);

        warm.ShouldBe([1]);
        visits.GroupBy(static visit => visit.Point).Select(static point => (point.Key, point.Count())).ShouldBe([(points[0], 2), (points[1], 2)], ignoreOrder: true);
        visits.ShouldAllBe(static visit => visit.Visit.Workload == visit.Point.Name && visit.Visit.Purpose == TournamentPurpose.Sweep);
        visits.ShouldAllBe(static visit => visit.Visit.Rounds.Count > 0 && visit.Visit.Rounds.All(round => round.Length == 2 && round.All(cost => cost > 0)));
    }
}
