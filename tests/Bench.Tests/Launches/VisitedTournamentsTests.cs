using Bench.Launches;
using Bench.Records;
using Bench.Tests.Runs;

namespace Bench.Tests.Launches;

public class VisitedTournamentsTests
{
    private static readonly Match s_match = new(TournamentPurpose.Comparison, TinyRun.Cells("chat-send/floor/memory", "chat-send/grpc/memory"));

    private readonly VisitedTournaments _tournaments = new();

    [Fact]
    public void A_launch_is_told_from_another_visit_of_the_same()
    {
        _tournaments.Add(Visit(2), launch: 1);
        _tournaments.Add(Visit(3, 4), launch: 2);
        _tournaments.Add(Visit(5), launch: 2);

        _tournaments.Of(s_match)!.Rounds.Select(static round => round[1]).ShouldBe([2, 3, 4, 5]);
        _tournaments.Of(s_match)!.Launches.ShouldBe([1, 3]);
    }

    [Fact]
    public void What_was_restored_is_of_other_launches_than_what_comes_next()
    {
        _tournaments.Restore([Visit(2)]);
        _tournaments.Add(Visit(3), launch: 1);

        _tournaments.All.ShouldHaveSingleItem().Launches.ShouldBe([1, 1]);
    }

    [Fact]
    public void What_was_never_visited_is_not_there()
    {
        _tournaments.Add(Visit(2), launch: 1);

        _tournaments.Of(s_match with { Purpose = TournamentPurpose.Noise }).ShouldBeNull();
    }

    private static TournamentRecord Visit(params IEnumerable<double> costs) =>
        new(s_match.Purpose, "chat-send", s_match.Contestants, [.. costs.Select(static cost => new[] { 1, cost })], 0.95, true, 1);
}
