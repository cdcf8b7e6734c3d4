using Bench.Duels;

namespace Bench.Tests.Duels;

public class RankingTests
{
    private readonly Judge _judge = new(Noise: 0.01, Narrow: 0.03);

    [Fact]
    public void Those_that_differ_are_ranked_by_their_ratio()
    {
        var places = Ranking.Of(Result(("floor", 1), ("slow", 4), ("fast", 2), ("middle", 3)), _judge);

        places.Select(static place => (place.Id, place.Rank)).ShouldBe([("fast", 1), ("middle", 2), ("slow", 3)]);
        places[2].TimesReference!.Median.ShouldBe(4, 0.1);
        places[2].TimesBest!.Median.ShouldBe(2, 0.05);
        places.ShouldAllBe(static place => place.NotToldFrom.Count == 0);
    }

    [Fact]
    public void Those_that_do_not_differ_share_a_rank_and_the_next_is_skipped()
    {
        var places = Ranking.Of(Result(("floor", 1), ("slow", 4), ("twin", 2), ("other twin", 2.001)), _judge);

        places.Select(static place => place.Rank).ShouldBe([1, 1, 3]);
        places[0].NotToldFrom.ShouldBe([places[1].Id]);
        places[1].NotToldFrom.ShouldBe([places[0].Id]);
        places[2].Id.ShouldBe("slow");
    }

    [Fact]
    public void A_floor_stays_out_and_a_competing_reference_comes_in()
    {
        var result = Result(("first", 1), ("second", 2));

        Ranking.Of(result, _judge).Select(static place => place.Id).ShouldBe(["second"]);
        Ranking.Of(result, _judge, referenceCompetes: true).Select(static place => (place.Id, place.Rank))
            .ShouldBe([("first", 1), ("second", 2)]);
    }

    [Fact]
    public void Too_few_rounds_rank_nobody()
    {
        var places = Ranking.Of(Result(rounds: 5, ("floor", 1), ("a", 2), ("b", 8)), _judge);

        places.ShouldAllBe(static place => place.Rank == 1 && place.TimesReference == null && place.NotToldFrom.Count == 1);
    }

    [Fact]
    public void Nobody_is_put_behind_one_that_was_not_shown_to_be_faster()
    {
        // b lies between a and c, too near to be told from either, while a and c differ.
        var places = Ranking.Of(Result(("floor", 1), ("a", 2), ("b", 2.02), ("c", 2.045)), new Judge(Noise: 0.015, Narrow: 0.03));

        places.Select(static place => (place.Id, place.Rank)).ShouldBe([("a", 1), ("b", 1), ("c", 2)]);
        places[1].NotToldFrom.ShouldBe(["a", "c"], ignoreOrder: true);
    }

    private static TournamentResult Result(params (string Id, double Cost)[] contestants) => Result(rounds: 200, contestants);

    private static TournamentResult Result(int rounds, params (string Id, double Cost)[] contestants)
    {
        var noise = new Noise(seed: 17);
        double[][] costs =
        [
            .. Enumerable.Range(0, rounds).Select(_ => Array.ConvertAll(contestants, contestant => contestant.Cost * noise.Factor(0.01))),
        ];
        return new TournamentResult(
            [.. contestants.Select(static contestant => contestant.Id)], costs, null, 0.95, settled: true, TimeSpan.FromSeconds(5));
    }
}
