using Bench.Duels;

namespace Bench.Tests.Duels;

public class TournamentTests
{
    private readonly FakeClock _clock = new();
    private readonly Noise _noise = new(seed: 11);

    [Fact]
    public async Task All_pairs_are_had_from_the_same_rounds()
    {
        var result = await RunAsync(new TournamentOptions(), Side("floor", 5_000), Side("slow", 20_000), Side("fast", 10_000));

        result.Ids.ShouldBe(["floor", "slow", "fast"]);
        result.Between(1, 0)!.Median.ShouldBe(4, 0.1);
        result.Between(2, 0)!.Median.ShouldBe(2, 0.05);
        result.Between(1, 2)!.Median.ShouldBe(2, 0.05);
        result.Between(2, 1)!.Rounds.ShouldBe(result.Rounds);
        result.Between(2, 1)!.Median.ShouldBe(1 / result.Between(1, 2)!.Median, 1e-12);
        result.Costs(1).Count.ShouldBe(result.Rounds);
        result.Costs(1).Average().ShouldBe(20_000, 1_000);
    }

    [Fact]
    public async Task A_drift_of_the_machine_does_not_touch_the_ratio()
    {
        var machine = 1.0;
        double Drifting() => machine *= 1.005;

        var result = await RunAsync(
            new TournamentOptions { Budget = TimeSpan.FromSeconds(4), TargetHalfWidth = 1e-9, Order = RoundOrder.Mirrored },
            new Synthetic("a", _clock, () => 10_000 * Drifting()),
            new Synthetic("b", _clock, () => 11_000 * Drifting()));

        (result.Costs(0)[^1] / result.Costs(0)[0]).ShouldBeGreaterThan(2);
        result.Between(1, 0)!.Median.ShouldBe(1.1, 0.003);
    }

    [Fact]
    public async Task Contestants_begin_anew_every_twenty_rounds_so_that_what_a_session_strays_by_evens_out()
    {
        // A session of its own luck: up to 4 % off for as long as it lives, the same for every round of it.
        Synthetic? lucky = null;
        lucky = new Synthetic("a (second)", _clock, () => 10_000 * (1 + (0.04 * Math.Sin(lucky!.Renewals))));

        var result = await RunAsync(
            new TournamentOptions { TargetHalfWidth = 1e-9, Budget = TimeSpan.FromSeconds(20) }, new Synthetic("a", _clock, static () => 10_000), lucky);

        const int duringWarmUp = 2;
        lucky.Renewals.ShouldBe(duringWarmUp + ((result.Rounds - 1) / 20));
        result.Between(1, 0)!.Median.ShouldBe(1, 0.01);
        result.Between(1, 0)!.Excess.ShouldBe(0);
    }

    [Fact]
    public async Task A_tournament_does_not_stop_before_five_times_anew()
    {
        var result = await RunAsync(
            new TournamentOptions { TargetHalfWidth = 0.5, Budget = TimeSpan.FromSeconds(60) }, Side("a", 10_000), Side("b", 10_000));

        result.Rounds.ShouldBeGreaterThanOrEqualTo(100);
    }

    [Fact]
    public async Task Collections_that_always_fall_to_one_side_do_not_touch_the_ratio()
    {
        // A millisecond for every 36 MB, as on a machine with a large cache: every other slice or so.
        var runtime = new FakeRuntime(budget: 36_000_000, TimeSpan.FromMilliseconds(1));
        Synthetic? a = null;
        Synthetic? b = null;
        a = new Synthetic("a", _clock, () => Allocating(a!)) { Runtime = runtime };
        b = new Synthetic("b", _clock, () => Allocating(b!)) { Runtime = runtime };

        var ratio = (await RunAsync(new TournamentOptions { TargetHalfWidth = 1e-9, Budget = TimeSpan.FromSeconds(5) }, a, b)).Between(1, 0);

        ratio!.Median.ShouldBe(1, 0.002);
        ratio.HalfWidth.ShouldBeLessThan(0.005);

        double Allocating(Synthetic side)
        {
            var exchanges = side.Calls[^1];
            return (5_000 * _noise.Factor(0.01)) + (runtime.Allocate(6_000L * exchanges).TotalNanoseconds / exchanges);
        }
    }

    [Fact]
    public async Task It_stops_as_soon_as_every_interval_is_narrow()
    {
        var options = new TournamentOptions { Budget = TimeSpan.FromSeconds(40), TargetHalfWidth = 0.02 };

        var result = await RunAsync(options, Side("a", 10_000, 0.02), Side("b", 10_000, 0.02), Side("c", 10_000, 0.02));

        result.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
        result.Between(1, 0)!.HalfWidth.ShouldBeLessThanOrEqualTo(0.02);
        result.Between(2, 0)!.HalfWidth.ShouldBeLessThanOrEqualTo(0.02);
    }

    [Fact]
    public async Task It_stops_with_its_budget_where_an_interval_stays_wide()
    {
        var options = new TournamentOptions { Budget = TimeSpan.FromSeconds(4), TargetHalfWidth = 0.02 };

        var result = await RunAsync(options, Side("a", 10_000), Side("b", 10_000), Side("wild", 10_000, 0.5));

        result.Elapsed.ShouldBeInRange(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(4.2));
        result.Between(2, 0)!.HalfWidth.ShouldBeGreaterThan(0.02);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task A_budget_too_short_for_an_interval_gives_no_number(int milliseconds)
    {
        var result = await RunAsync(
            new TournamentOptions { Budget = TimeSpan.FromMilliseconds(milliseconds) }, Side("a", 10_000), Side("b", 20_000));

        result.Rounds.ShouldBeInRange(1, 7);
        result.Between(1, 0).ShouldBeNull();
    }

    [Fact]
    public async Task Slices_are_of_the_wanted_length_on_both_sides()
    {
        var fast = Side("fast", 1_000, 0);
        var slow = Side("slow", 40_000, 0);

        await RunAsync(new TournamentOptions { Budget = TimeSpan.FromSeconds(1) }, fast, slow);

        fast.Calls.TakeLast(5).ShouldAllBe(static exchanges => exchanges == 400);
        slow.Calls.TakeLast(5).ShouldAllBe(static exchanges => exchanges == 10);
    }

    [Fact]
    public async Task What_disturbs_all_alike_favours_none_however_long_their_exchanges_are()
    {
        Synthetic Interrupted(string id, double cost)
        {
            Synthetic? side = null;
            return side = new Synthetic(id, _clock, () => cost + (_noise.Interruptions(side!.Calls[^1] * cost) / side.Calls[^1]));
        }

        var result = await RunAsync(
            new TournamentOptions { Budget = TimeSpan.FromSeconds(20), TargetHalfWidth = 1e-9 }, Interrupted("short", 100_000), Interrupted("long", 2_700_000));

        result.Between(1, 0)!.Median.ShouldBe(27, 0.5);
    }

    [Fact]
    public async Task Beats_are_longer_for_all_where_one_has_several_in_flight()
    {
        var one = Side("one", 10_000, 0);
        var several = new Synthetic("several", _clock, static () => 10_000) { InFlight = 32 };

        await RunAsync(new TournamentOptions { Budget = TimeSpan.FromSeconds(1) }, one, several);

        one.Calls.TakeLast(3).ShouldBe([64, 64, 64]);
        several.Calls.TakeLast(3).ShouldBe([64, 64, 64]);
    }

    [Fact]
    public async Task Rounds_beside_a_neighbour_are_kept_and_do_not_count()
    {
        // Every other 50 ms a neighbour works: the pulse takes twice as long, one contestant as well, and the other does not mind.
        bool Disturbed() => _clock.GetElapsedTime(0).TotalMilliseconds % 100 > 50;
        var options = new TournamentOptions { Budget = TimeSpan.FromSeconds(4), TargetHalfWidth = 1e-9 };

        var result = await new Tournament(options, _clock, () => _clock.Work(Disturbed() ? 20_000 : 10_000)).RunAsync(
            [Side("hardy", 10_000), new Synthetic("delicate", _clock, () => Disturbed() ? 20_000 : 10_000)], CancellationToken.None);

        result.Between(1, 0)!.Median.ShouldBe(1, 0.01);
        result.Between(1, 0)!.Rounds.ShouldBeInRange(CalmRounds.Fewest, result.Rounds * 3 / 4);
        result.Calm!.Flags.Count.ShouldBe(result.Rounds);
    }

    [Fact]
    public async Task A_wrong_answer_ends_it()
    {
        var wrong = new Synthetic("wrong", _clock, static () => 10_000)
        {
            OnCheck = static () => throw new InvalidDataException("a wrong answer"),
        };

        await Should.ThrowAsync<InvalidDataException>(() => RunAsync(new TournamentOptions(), Side("right", 10_000), wrong));
    }

    [Fact]
    public async Task Answers_are_checked_to_the_end()
    {
        var slices = 0;
        var checkedAt = 0;
        var side = new Synthetic("side", _clock, () => 10_000 + (slices++ % 2)) { OnCheck = () => checkedAt = slices };

        await RunAsync(new TournamentOptions(), Side("other", 10_000), side);

        side.Checks.ShouldBeGreaterThan(1);
        checkedAt.ShouldBe(slices);
    }

    [Fact]
    public async Task One_contestant_is_no_tournament() =>
        (await Should.ThrowAsync<ArgumentException>(() => RunAsync(new TournamentOptions(), Side("alone", 1)))).Message.ShouldContain("two contestants");

    [Fact]
    public async Task Two_of_one_name_are_refused() =>
        (await Should.ThrowAsync<ArgumentException>(() => RunAsync(new TournamentOptions(), Side("twin", 1), Side("twin", 1)))).Message.ShouldContain("'twin'");

    [Fact]
    public async Task Options_out_of_range_are_refused_with_what_was_expected()
    {
        TournamentOptions[] wrong =
        [
            new() { Budget = TimeSpan.Zero },
            new() { TargetHalfWidth = 0 },
            new() { TargetHalfWidth = double.NaN },
            new() { Confidence = 1 },
            new() { Slice = TimeSpan.Zero },
            new() { WarmUpLimit = TimeSpan.FromSeconds(-1) },
        ];
        foreach (var options in wrong)
        {
            var side = Side("a", 10_000);
            var refusal = await Should.ThrowAsync<ArgumentException>(() => RunAsync(options, side, Side("b", 10_000)));
            refusal.Message.ShouldContain("expected");
            side.Calls.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_cancelled_one_gives_no_result()
    {
        using var source = new CancellationTokenSource();
        var slices = 0;
        var side = new Synthetic("side", _clock, () =>
        {
            if (++slices == 30)
            {
                source.Cancel();
            }

            return 10_000;
        });

        await Should.ThrowAsync<OperationCanceledException>(
            () => new Tournament(new TournamentOptions(), _clock, static () => { }).RunAsync([Side("other", 10_000), side], source.Token));

        slices.ShouldBeLessThan(30 + 9, "the slice may end, the next must not begin");
    }

    private Synthetic Side(string id, double cost, double spread = 0.01) => new(id, _clock, () => cost * _noise.Factor(spread));

    private Task<TournamentResult> RunAsync(TournamentOptions options, params IContestant[] contestants) =>
        new Tournament(options, _clock, static () => { }).RunAsync(contestants, CancellationToken.None);
}
