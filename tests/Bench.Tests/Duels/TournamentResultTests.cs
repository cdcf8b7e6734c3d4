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
        result.Counting(1).ShouldHaveSingleItem().ShouldAllBe(static round => round[1] == 2_000);
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

    [Fact]
    public void Of_several_launches_the_ratio_is_what_they_have_in_common_and_the_interval_what_they_differ_by()
    {
        var result = Launched([2.0, 2.1, 1.9, 2.05, 1.95, 2.0], rounds: 40);

        var ratio = result.Between(1, 0)!;

        ratio.Launches.ShouldBe(6);
        ratio.Median.ShouldBe(Math.Pow(2.0 * 2.1 * 1.9 * 2.05 * 1.95 * 2.0, 1.0 / 6), 1e-9);
        (ratio.Across!.High / ratio.Median).ShouldBeInRange(1.035, 1.04, "2.571 times 3.5 % by the root of 6, however many rounds there are");
        ratio.Across.ShouldBe(Launched([2.0, 2.1, 1.9, 2.05, 1.95, 2.0], rounds: 400).Between(1, 0)!.Across);
        ratio.HalfWidth.ShouldBe(0, 1e-9, "each launch was measured exactly");
        (ratio.Least, ratio.Most).ShouldBe((ratio.Across.Low, ratio.Across.High));
        result.MedianAgainstReference(1).ShouldBe(ratio.Median, 1e-9);
        result.Variances().ShouldHaveSingleItem().Freedom.ShouldBe(5);
    }

    [Fact]
    public void What_is_known_of_other_ratios_moderates_the_spread_of_one()
    {
        var alone = Launched([2.0, 2.0001, 2.0, 2.0001], rounds: 40);
        var moderated = new TournamentResult(alone.Ids, [.. alone.Counting(1).SelectMany(static launch => launch)], null, 0.95, true, TimeSpan.Zero, [40, 40, 40, 40])
        {
            Spread = new LaunchSpread(0.0004, 10),
        };

        (alone.Between(1, 0)!.Across!.High / 2).ShouldBeLessThan(1.001);
        (moderated.Between(1, 0)!.Across!.High / 2).ShouldBeInRange(1.015, 1.025);
    }

    [Fact]
    public void A_launch_without_calm_rounds_enough_is_left_out()
    {
        double[][] calm = [[1_000, 2_000]];
        double[][] disturbed = [[1_500, 4_000]];
        var rounds = Enumerable.Range(0, 5).SelectMany(launch => Enumerable.Repeat(launch == 4 ? disturbed[0] : calm[0], 10)).ToArray();
        var result = new TournamentResult(
            ["a", "b"], rounds, new CalmRounds([.. Enumerable.Range(0, 50).Select(static round => new[] { true, round < 44 })]), 0.95, true, TimeSpan.Zero, [10, 10, 10, 10, 10]);

        result.Disturbed.ShouldBeFalse();
        result.Between(1, 0)!.Launches.ShouldBe(4);
        result.Between(1, 0)!.Median.ShouldBe(2, 1e-9);
    }

    [Fact]
    public void Where_too_few_launches_were_calm_all_rounds_count()
    {
        var result = new TournamentResult(
            ["a", "b"],
            [.. Enumerable.Repeat(s_calmCosts, 90), .. Enumerable.Repeat(s_disturbedCosts, 60)],
            new CalmRounds([.. Enumerable.Range(0, 150).Select(static round => new[] { round < 90, round < 90 })]),
            0.95,
            true,
            TimeSpan.Zero,
            [30, 30, 30, 30, 30]);

        result.Disturbed.ShouldBeTrue();
        result.Between(1, 0)!.Launches.ShouldBe(5);
    }

    [Fact]
    public void A_single_launch_with_rounds_says_nothing_of_others() =>
        Ratio.OfLaunches([[1, 2, 3], []], 0.95).ShouldBeNull();

    private static TournamentResult Launched(double[] ratios, int rounds) => new(
        ["a", "b"],
        [.. ratios.SelectMany(ratio => Enumerable.Repeat(new[] { 1_000, 1_000 * ratio }, rounds))],
        null,
        0.95,
        settled: true,
        TimeSpan.FromSeconds(5),
        [.. Enumerable.Repeat(rounds, ratios.Length)]);

    private static TournamentResult Result(int calm) => new(
        ["a", "b"],
        [.. Enumerable.Repeat(s_disturbedCosts, Many), .. Enumerable.Repeat(s_calmCosts, calm)],
        new CalmRounds([.. Enumerable.Repeat<bool[]>([true, false], Many), .. Enumerable.Repeat<bool[]>([true, true], calm)]),
        0.95,
        settled: true,
        TimeSpan.FromSeconds(5));
}
