using Bench.Duels;

namespace Bench.Tests.Duels;

public class HandicappedContestantTests
{
    private const int Exchanges = 100;

    private readonly FakeClock _clock = new() { Reading = 100 };
    private double _cost = 10_000;

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    [InlineData(2)]
    public async Task It_burns_what_it_is_told_to_on_top_of_what_it_needs(double part)
    {
        var contestant = Handicapped(part);
        await RunAsync(contestant);

        (await RunAsync(contestant)).ShouldBe(part, 0.001);
    }

    [Fact]
    public async Task A_first_run_of_cold_caches_is_forgotten_with_the_second()
    {
        var contestant = Handicapped(0.05);
        _cost = 40_000;
        await RunAsync(contestant);
        _cost = 10_000;
        await RunAsync(contestant);

        (await RunAsync(contestant)).ShouldBe(0.05, 0.001);
    }

    [Fact]
    public async Task A_busy_machine_does_not_make_it_burn_more()
    {
        var contestant = Handicapped(0.05);
        await RunAsync(contestant);
        _cost = 20_000;
        await RunAsync(contestant, times: 100);

        _cost = 10_000;
        (await RunAsync(contestant)).ShouldBe(0.051, 0.001);
    }

    [Fact]
    public async Task One_that_is_slower_for_good_burns_more_in_time()
    {
        var contestant = Handicapped(0.05);
        await RunAsync(contestant);
        _cost = 20_000;
        await RunAsync(contestant, times: 10_000);

        (await RunAsync(contestant)).ShouldBe(0.05, 0.001);
    }

    private HandicappedContestant Handicapped(double part) => new(new Synthetic("inner", _clock, () => _cost), part, _clock);

    private async Task RunAsync(HandicappedContestant contestant, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await RunAsync(contestant);
        }
    }

    // By how much longer it took than it needs.
    private async Task<double> RunAsync(HandicappedContestant contestant)
    {
        var start = _clock.GetTimestamp();
        await contestant.RunAsync(Exchanges);
        return (_clock.GetElapsedTime(start).TotalNanoseconds / (_cost * Exchanges)) - 1;
    }
}
