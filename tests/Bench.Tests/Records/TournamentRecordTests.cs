using Bench.Duels;
using Bench.Records;

namespace Bench.Tests.Records;

public class TournamentRecordTests
{
    [Fact]
    public void Which_rounds_were_calm_comes_back_as_it_was()
    {
        bool[][] calm = [[true, false], [true, true], [false, true]];
        var result = new TournamentResult(["a", "b"], [[1, 2], [1, 2], [1, 2]], new CalmRounds(calm), 0.95, settled: true, TimeSpan.FromSeconds(1));

        var record = TournamentRecord.Of(TournamentPurpose.Comparison, "chat-send", result);

        record.Calm.ShouldBe(["++-", "-++"]);
        record.Result.Calm!.Flags.ShouldBe(calm);
    }

    [Fact]
    public void A_record_from_before_it_was_watched_says_nothing_of_it() => Samples.Record().Tournaments[0].Result.Calm.ShouldBeNull();

    [Fact]
    public void Launches_are_kept_apart_and_visits_of_one_are_not()
    {
        var one = Samples.Record().Tournaments[0];

        var two = one.ContinuedBy(one).ExtendedBy(one);

        two.Launches.ShouldBe([2, 4]);
        two.LaunchCount.ShouldBe(2);
        two.Rounds.Count.ShouldBe(6);
        two.Result.Launches.ShouldBe(2);
        one.ExtendedBy(one).LaunchCount.ShouldBe(1);
        one.ExtendedBy(one).Launches.ShouldBeNull("a record of one launch is written as ever");
    }
}
