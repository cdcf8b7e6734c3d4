using Bench.Duels;

namespace Bench.Tests.Duels;

public class SideTests
{
    private static readonly Beats s_beats = new(TimeSpan.FromMilliseconds(1), 9);

    private readonly FakeClock _clock = new();

    // A reading of the pulse before each slice, one at its begin and one after each beat.
    private Func<double> _pulse = static () => 10_000;

    [Fact]
    public async Task Its_slices_are_of_the_beats_that_all_sides_keep()
    {
        var contestant = new Synthetic("side", _clock, static () => 10_000);
        var slice = await SettledAsync(contestant, new Beats(TimeSpan.FromMilliseconds(1), 7));

        contestant.Calls.TakeLast(7).ShouldBe([100, 100, 100, 100, 100, 100, 100]);
        slice.Exchanges.ShouldBe(700);
        slice.NetCost.ShouldBe(10_000, 1);
        slice.Elapsed.TotalMilliseconds.ShouldBe(7, 0.1);
    }

    [Fact]
    public async Task An_exchange_longer_than_a_beat_is_a_beat()
    {
        var contestant = new Synthetic("side", _clock, static () => 3_000_000);
        var slice = await SettledAsync(contestant, new Beats(TimeSpan.FromMilliseconds(1), 5));

        contestant.Calls.TakeLast(5).ShouldBe([1, 1, 1, 1, 1]);
        slice.NetCost.ShouldBe(3_000_000, 1);
    }

    [Fact]
    public async Task Beginning_anew_leaves_the_beats_as_they_are()
    {
        var cost = 10_000;
        var contestant = new Synthetic("side", _clock, () => cost);
        var side = await WarmAsync(contestant, s_beats);
        cost = 30_000;
        await side.RenewAsync(CancellationToken.None);
        cost = 10_000;

        (await side.RunAsync()).Exchanges.ShouldBe(900);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    public async Task A_core_that_is_taken_for_two_thirds_of_the_beats_does_not_touch_the_cost(int taken)
    {
        var beat = 0;
        var slice = await SettledAsync(new Synthetic("side", _clock, () => beat++ % 9 < taken ? 30_000 : 10_000), s_beats);

        slice.NetCost.ShouldBe(10_000, 1);
        (slice.Elapsed.TotalNanoseconds / slice.Exchanges).ShouldBeGreaterThan(14_000);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public async Task A_slice_is_calm_where_most_of_its_beats_were_and_they_alone_make_its_cost(int calm, bool most)
    {
        var beat = 0;
        var side = await WarmAsync(new Synthetic("side", _clock, () => beat++ < calm ? 10_000 : 7_000), s_beats);
        beat = 0;
        _pulse = () => beat <= calm ? 10_000 : 20_000;

        var slice = await side.RunAsync();

        slice.Calm.ShouldBe(most);
        slice.NetCost.ShouldBe(10_000, 1);
    }

    [Fact]
    public async Task Without_a_calm_beat_all_of_them_make_the_cost()
    {
        var side = await WarmAsync(new Synthetic("side", _clock, static () => 10_000), s_beats);
        _pulse = static () => 20_000;

        var slice = await side.RunAsync();

        slice.Calm.ShouldBeFalse();
        slice.NetCost.ShouldBe(10_000, 1);
    }

    [Fact]
    public async Task A_slice_waits_for_a_calm_core_and_no_longer_than_it_takes_itself()
    {
        var contestant = new Synthetic("side", _clock, static () => 10_000);
        var side = await WarmAsync(contestant, s_beats);
        var disturbed = _clock.GetTimestamp();
        _pulse = () => _clock.GetElapsedTime(disturbed) < TimeSpan.FromMilliseconds(2) ? 20_000 : 10_000;
        (await side.RunAsync()).Calm.ShouldBeTrue();

        _pulse = static () => 20_000;
        var start = _clock.GetTimestamp();
        await side.RunAsync();
        _clock.GetElapsedTime(start).TotalMilliseconds.ShouldBe(2 * s_beats.Slice.TotalMilliseconds, 0.3);
    }

    [Fact]
    public async Task What_every_exchange_costs_in_turn_is_in_the_cost()
    {
        Synthetic? contestant = null;
        contestant = new Synthetic("side", _clock, () => 10_000 + (5_000.0 * (contestant!.Calls[^1] / 4) / contestant.Calls[^1]));

        (await SettledAsync(contestant, s_beats)).NetCost.ShouldBe(11_250, 1);
    }

    [Fact]
    public async Task Collections_are_left_out_of_the_cost_and_kept_beside_it()
    {
        var runtime = new FakeRuntime(budget: 100, TimeSpan.FromMilliseconds(1));
        Synthetic? contestant = null;
        contestant = new Synthetic("side", _clock, () => 10_000 + (runtime.Allocate(100).TotalNanoseconds / contestant!.Calls[^1])) { Runtime = runtime };

        var slice = await SettledAsync(contestant, s_beats);

        slice.NetCost.ShouldBe(10_000, 1);
        slice.Garbage.ShouldBe(new Garbage(900, TimeSpan.FromMilliseconds(9)));
    }

    private async Task<Slice> SettledAsync(Synthetic contestant, Beats beats) => await (await WarmAsync(contestant, beats)).RunAsync();

    private async Task<Side> WarmAsync(Synthetic contestant, Beats beats)
    {
        var side = new Side(contestant, TimeSpan.FromMilliseconds(3), new Pulse(_clock, () => _clock.Work(_pulse())), _clock);
        for (var i = 0; i < 10; i++)
        {
            await side.WarmUpAsync();
        }

        side.KeepTime(beats);
        return side;
    }
}
