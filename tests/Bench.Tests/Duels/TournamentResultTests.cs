using Bench.Duels;

namespace Bench.Tests.Duels;

public class TournamentResultTests
{
    private const int Many = 200;

    // While a neighbour works, the one takes twice as long and the other half as long again.
    private static readonly double[] s_calmCosts = [1_000, 2_000];
    private static readonly double[] s_disturbedCosts = [1_500, 4_000];

    [Fact]
    public void What_a_neighbour_does_to_one_more_than_to_the_other_is_not_in_the_ratio()
    {
        var result = Result(calm: CalmRounds.Fewest);

        result.Between(1, 0)!.Median.ShouldBe(2);
        result.Between(1, 0)!.Rounds.ShouldBe(CalmRounds.Fewest);
        result.MedianAgainstReference(1).ShouldBe(2);
        result.Disturbed.ShouldBeFalse();
        result.Counting(1).ShouldAllBe(static round => round[1] == 2_000);
        result.Rounds.ShouldBe(Many + CalmRounds.Fewest);
        result.Costs(1).Count.ShouldBe(Many + CalmRounds.Fewest);
    }

    [Fact]
    public void Where_it_hardly_ever_was_calm_every_round_counts()
    {
        var result = Result(calm: CalmRounds.Fewest - 1);

        result.Between(1, 0)!.Median.ShouldBe(8.0 / 3, 1e-12);
        result.Between(1, 0)!.Rounds.ShouldBe(Many + CalmRounds.Fewest - 1);
        result.Disturbed.ShouldBeTrue();
    }

    [Fact]
    public void Calm_rounds_that_say_much_less_than_all_do_not_stand_alone()
    {
        double[][] scattered = [.. Enumerable.Range(0, CalmRounds.Fewest).Select(static round => new[] { 1_000.0, 1_800 + (round % 5 * 100) })];
        double[][] alike = [.. Enumerable.Range(0, Many).Select(static round => new[] { 1_500.0, 3_000 + (round % 5) })];
        var result = new TournamentResult(
            ["a", "b"],
            [.. scattered, .. alike],
            new CalmRounds([.. Enumerable.Repeat<bool[]>([true, true], CalmRounds.Fewest), .. Enumerable.Repeat<bool[]>([true, false], Many)]),
            0.95,
            settled: true,
            TimeSpan.FromSeconds(5));

        result.Between(1, 0)!.Rounds.ShouldBe(result.Rounds);
        result.Disturbed.ShouldBeTrue();
    }

    [Fact]
    public void Where_it_always_was_calm_nothing_is_disturbed() =>
        new TournamentResult(["a", "b"], [s_calmCosts], new CalmRounds([[true, true]]), 0.95, true, TimeSpan.Zero).Disturbed.ShouldBeFalse();

    [Fact]
    public void Where_nobody_watched_every_round_counts() =>
        new TournamentResult(["a", "b"], [.. Enumerable.Repeat(s_calmCosts, Many)], null, 0.95, true, TimeSpan.Zero).Between(1, 0)!.Rounds.ShouldBe(Many);

    private static TournamentResult Result(int calm) => new(
        ["a", "b"],
        [.. Enumerable.Repeat(s_disturbedCosts, Many), .. Enumerable.Repeat(s_calmCosts, calm)],
        new CalmRounds([.. Enumerable.Repeat<bool[]>([true, false], Many), .. Enumerable.Repeat<bool[]>([true, true], calm)]),
        0.95,
        settled: true,
        TimeSpan.FromSeconds(5));
}
