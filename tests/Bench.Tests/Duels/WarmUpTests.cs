using Bench.Duels;

namespace Bench.Tests.Duels;

public class WarmUpTests
{
    private readonly FakeClock _clock = new();
    private readonly TimeSpan _slice = TimeSpan.FromMilliseconds(15);

    [Fact]
    public async Task It_runs_until_the_slower_to_settle_has_settled()
    {
        var steady = new Synthetic("steady", _clock, static () => 10_000);
        var cost = 100_000.0;
        var settling = new Synthetic("settling", _clock, () => cost = Math.Max(10_000, cost * 0.99));

        (await WarmUpAsync(TimeSpan.FromSeconds(10), steady, settling)).ShouldBeTrue();

        cost.ShouldBe(10_000);
        steady.Calls.Sum().ShouldBeGreaterThan(10 * 1_500);
    }

    [Fact]
    public async Task Noise_does_not_keep_it_up()
    {
        var noise = new Noise(seed: 1);
        var noisy = new Synthetic("noisy", _clock, () => 10_000 * noise.Disturbed(0.1));

        (await WarmUpAsync(TimeSpan.FromSeconds(10), noisy, noisy)).ShouldBeTrue();

        _clock.GetElapsedTime(0).ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task It_goes_on_while_methods_are_compiled_although_no_slice_gets_faster()
    {
        var waiting = 60;
        var runtime = new FakeRuntime { OnCompile = () => waiting-- % 8 == 0 && waiting > 0 ? 300 : 0 };
        var side = new Synthetic("side", _clock, static () => 10_000) { Runtime = runtime };

        (await WarmUpAsync(TimeSpan.FromSeconds(10), side, side)).ShouldBeTrue();

        waiting.ShouldBeLessThan(10);
        runtime.CompiledMethods.ShouldBe(7 * 300);
    }

    [Fact]
    public async Task A_method_now_and_then_does_not_keep_it_up()
    {
        var runtime = new FakeRuntime { OnCompile = static () => 1 };
        var side = new Synthetic("side", _clock, static () => 10_000) { Runtime = runtime };

        (await WarmUpAsync(TimeSpan.FromSeconds(10), side, side)).ShouldBeTrue();
    }

    [Theory]
    [InlineData((int)CompilerState.HeldBack)]
    [InlineData((int)CompilerState.Behind)]
    public async Task It_goes_on_while_better_code_is_still_to_come_although_nothing_is_compiled(int state)
    {
        var asked = 0;
        var runtime = new FakeRuntime { OnAsk = () => asked++ < 10_000 ? (CompilerState)state : CompilerState.AtRest };
        var side = new Synthetic("side", _clock, static () => 10_000) { Runtime = runtime };

        (await WarmUpAsync(TimeSpan.FromMinutes(1), side)).ShouldBeTrue();

        asked.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public async Task One_that_better_code_never_comes_to_has_not_settled()
    {
        var side = new Synthetic("side", _clock, static () => 10_000) { Runtime = new FakeRuntime { OnAsk = static () => CompilerState.HeldBack } };

        (await WarmUpAsync(TimeSpan.FromSeconds(2), side)).ShouldBeFalse();
    }

    [Fact]
    public async Task Sessions_are_opened_anew_twice_so_that_opening_them_is_no_news_to_the_compiler()
    {
        var side = new Synthetic("side", _clock, static () => 10_000);

        await WarmUpAsync(TimeSpan.FromSeconds(10), side);

        side.Renewals.ShouldBe(2);
    }

    [Fact]
    public async Task It_ends_with_its_time_where_nothing_settles()
    {
        var cost = 1e9;
        var falling = new Synthetic("falling", _clock, () => cost *= 0.9);

        (await WarmUpAsync(TimeSpan.FromSeconds(1), falling, falling)).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_any_time_it_still_learns_what_an_exchange_costs()
    {
        var side = new Side(new Synthetic("side", _clock, static () => 10_000), _slice, new Pulse(_clock, static () => { }), _clock);
        side.LeastCost.ShouldBe(double.PositiveInfinity);

        (await new WarmUp(TimeSpan.Zero, _clock).RunAsync([side], CancellationToken.None)).ShouldBeFalse();

        side.LeastCost.ShouldBe(10_000);
    }

    [Fact]
    public async Task A_cancelled_one_ends_at_once()
    {
        var side = new Synthetic("side", _clock, static () => 10_000);
        var cancelled = new CancellationToken(canceled: true);

        await Should.ThrowAsync<OperationCanceledException>(
            async () => await new WarmUp(TimeSpan.FromSeconds(1), _clock).RunAsync([new Side(side, _slice, new Pulse(_clock, static () => { }), _clock)], cancelled));

        side.Calls.ShouldBeEmpty();
    }

    private async Task<bool> WarmUpAsync(TimeSpan limit, params Synthetic[] contestants) =>
        await new WarmUp(limit, _clock).RunAsync(
            [.. contestants.Select(contestant => new Side(contestant, _slice, new Pulse(_clock, static () => { }), _clock))], CancellationToken.None);
}
