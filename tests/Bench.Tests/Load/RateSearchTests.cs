using Bench.Load;

namespace Bench.Tests.Load;

public class RateSearchTests
{
    private const double Most = 1_000_000;

    [Theory]
    [InlineData(50)]
    [InlineData(999)]
    [InlineData(1_000)]
    [InlineData(1_001)]
    [InlineData(3_333)]
    [InlineData(47_123)]
    [InlineData(499_999)]
    public async Task It_finds_what_holds_to_five_percent_and_nothing_above(double limit)
    {
        var found = await new RateSearch(1_000, Most).FindAsync(rate => Task.FromResult(rate <= limit));

        found.ShouldBeLessThanOrEqualTo(limit);
        found.ShouldBeGreaterThanOrEqualTo(limit / 1.06);
    }

    [Fact]
    public async Task Where_nothing_holds_it_finds_nothing() =>
        (await new RateSearch(1_000, Most).FindAsync(static _ => Task.FromResult(false))).ShouldBe(0);

    [Fact]
    public async Task Where_everything_holds_it_stops_below_the_most()
    {
        var tried = new List<double>();
        var found = await new RateSearch(1_000, Most).FindAsync(rate =>
        {
            tried.Add(rate);
            return Task.FromResult(true);
        });

        found.ShouldBe(512_000);
        tried.ShouldAllBe(static rate => rate <= Most);
    }

    [Fact]
    public async Task It_needs_few_probes()
    {
        var probes = 0;
        await new RateSearch(1_000, Most).FindAsync(rate => Task.FromResult(++probes > 0 && rate <= 47_123));
        probes.ShouldBeLessThan(14);
    }
}
