using Bench.Load;

namespace Bench.Tests.Load;

public class GoodputSearchTests
{
    private static readonly LoadOptions s_options = new();
    private static readonly Objective s_objective = Objective.Parse("p99<5ms");

    [Fact]
    public async Task The_rate_is_shown_by_a_whole_run_and_divided_by_the_servers_time()
    {
        var search = new GoodputSearch(tried => Run(tried, limit: 20_000), s_options, s_objective, static (_, _) => { });
        var goodput = await search.RunAsync();

        goodput.Rate.ShouldBeInRange(19_000, 20_000);
        goodput.Verification.ShouldNotBeNull().TargetRate.ShouldBe(goodput.Rate);
        goodput.PerServerCore.ShouldBe(50); // 100 messages in 2 s of it.
        search.LimitedBy.ShouldBeNull();
    }

    [Fact]
    public async Task What_only_short_runs_hold_is_not_claimed()
    {
        var search = new GoodputSearch(
            tried => Run(tried, limit: tried.Duration == s_options.Duration ? 15_000 : 20_000), s_options, s_objective, static (_, _) => { });
        var goodput = await search.RunAsync();

        goodput.Rate.ShouldBeLessThanOrEqualTo(15_000);
        goodput.Rate.ShouldBeGreaterThan(15_000 * 0.9 * 0.9);
    }

    [Fact]
    public async Task Two_spoilt_probes_do_not_end_the_search()
    {
        var runs = 0;
        var search = new GoodputSearch(tried => Run(tried, limit: ++runs is 3 or 4 ? 0 : 20_000), s_options, s_objective, static (_, _) => { });

        (await search.RunAsync()).Rate.ShouldBeInRange(19_000, 20_000);
    }

    [Fact]
    public async Task Where_the_driver_gave_out_first_it_says_so()
    {
        var search = new GoodputSearch(
            async tried =>
            {
                var outcome = await Run(tried, limit: 8_000);
                return tried.Rate > 8_000 ? outcome with { Record = outcome.Record with { Void = "the client was slow" } } : outcome;
            },
            s_options,
            s_objective,
            static (_, _) => { });

        (await search.RunAsync()).Rate.ShouldBeInRange(7_600, 8_000);
        search.LimitedBy.ShouldBe("the client was slow");
    }

    [Fact]
    public async Task A_rate_that_held_although_the_driver_was_late_has_held()
    {
        var search = new GoodputSearch(
            async tried =>
            {
                var outcome = await Run(tried, limit: 20_000);
                return outcome with { Record = outcome.Record with { Void = "the client was slow" } };
            },
            s_options,
            s_objective,
            static (_, _) => { });

        (await search.RunAsync()).Rate.ShouldBeInRange(19_000, 20_000);
    }

    [Fact]
    public async Task Where_nothing_holds_there_is_no_goodput()
    {
        var search = new GoodputSearch(static tried => Run(tried, limit: 0), s_options, s_objective, static (_, _) => { });
        var goodput = await search.RunAsync();

        (goodput.Rate, goodput.Verification, goodput.PerServerCore).ShouldBe((0, null, null));
        goodput.Probes.ShouldNotBeEmpty();
    }

    private static Task<LoadOutcome> Run(LoadOptions tried, double limit) =>
        Task.FromResult(Outcomes.WithCorrectedP99(tried.Rate <= limit ? 1_000 : 9_000, tried.Rate!.Value));
}
