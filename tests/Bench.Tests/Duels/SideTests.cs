using Bench.Duels;

namespace Bench.Tests.Duels;

public class SideTests
{
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(15);

    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 1, 5)]
    [InlineData(3_000, 1, 9)]
    [InlineData(500, 64, 1)]
    [InlineData(3_000, 64, 2)]
    [InlineData(30_000, 64, 9)]
    public void A_beat_is_long_enough_for_what_is_in_flight(int exchanges, int inFlight, int beats) =>
        Beats.In(exchanges, inFlight).ShouldBe(beats);

    [Fact]
    public async Task The_beats_of_a_slice_run_all_its_exchanges()
    {
        var contestant = new Synthetic("side", _clock, static () => 9_973);
        var slice = await SettledAsync(contestant);

        slice.Exchanges.ShouldBe(1_504);
        contestant.Calls.TakeLast(9).ShouldBe([168, 167, 167, 167, 167, 167, 167, 167, 167]);
        slice.NetCost.ShouldBe(9_973, 1);
        slice.Elapsed.TotalMilliseconds.ShouldBe(15, 0.01);
    }

    [Fact]
    public async Task A_core_that_is_taken_for_some_beats_does_not_touch_the_cost()
    {
        var beat = 0;
        var slice = await SettledAsync(new Synthetic("side", _clock, () => beat++ % 9 < 4 ? 30_000 : 10_000));

        slice.NetCost.ShouldBe(10_000, 1);
        (slice.Elapsed.TotalNanoseconds / slice.Exchanges).ShouldBeGreaterThan(15_000);
    }

    [Fact]
    public async Task Collections_are_left_out_of_the_cost_and_kept_beside_it()
    {
        var runtime = new FakeRuntime(budget: 100, TimeSpan.FromMilliseconds(1));
        Synthetic? contestant = null;
        contestant = new Synthetic("side", _clock, () => 10_000 + (runtime.Allocate(100).TotalNanoseconds / contestant!.Calls[^1])) { Runtime = runtime };

        var slice = await SettledAsync(contestant);

        slice.NetCost.ShouldBe(10_000, 1);
        slice.Garbage.ShouldBe(new Garbage(900, TimeSpan.FromMilliseconds(9)));
    }

    private async Task<Slice> SettledAsync(Synthetic contestant)
    {
        var side = new Side(contestant, s_slice, _clock);
        for (var i = 0; i < 10; i++)
        {
            await side.WarmUpAsync();
        }

        return await side.RunAsync();
    }
}
