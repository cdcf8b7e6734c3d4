using Bench.Commands;
using Bench.Reports;

namespace Bench.Tests.Commands;

public class FormatTests
{
    [Theory]
    [InlineData(0.4, "0.40 ns")]
    [InlineData(842.4, "842 ns")]
    [InlineData(1_000, "1.00 µs")]
    [InlineData(12_345, "12.3 µs")]
    [InlineData(1_072_000, "1.07 ms")]
    [InlineData(2_500_000_000, "2.50 s")]
    public void A_time_has_three_digits_and_a_unit(double nanoseconds, string text) => Format.Time(nanoseconds).ShouldBe(text);

    [Theory]
    [InlineData(0.2, "1 s")]
    [InlineData(89, "89 s")]
    [InlineData(90, "2 min")]
    [InlineData(600, "10 min")]
    public void A_duration_is_rounded_up(double seconds, string text) => Format.Duration(TimeSpan.FromSeconds(seconds)).ShouldBe(text);

    [Fact]
    public void A_count_has_its_thousands_apart() => Format.Count(1234567.4).ShouldBe("1,234,567");

    [Theory]
    [InlineData(1.004, 0.998, 1.01, "1.004 [0.998, 1.010]")]
    [InlineData(1.634, 1.61, 1.65, "1.63 [1.61, 1.65]")]
    [InlineData(12.34, 12, 13, "12.3 [12.0, 13.0]")]
    public void A_multiple_has_more_digits_near_to_one(double median, double low, double high, string text) =>
        Format.Multiple(new Estimate(median, low, high)).ShouldBe(text);

    [Theory]
    [InlineData(8_530, 8_410, 8_700, "8.53 [8.41, 8.70] µs")]
    [InlineData(-3_000, -3_200, 950, "-3.00 [-3.20, 0.95] µs")]
    [InlineData(-4.4, -23.5, 11.8, "-4.4 [-23.5, 11.8] ns")]
    [InlineData(1_200_000, 990_000, 1_300_000, "1.20 [0.99, 1.30] ms")]
    public void A_time_and_its_interval_share_a_unit(double median, double low, double high, string text) =>
        Format.Time(new Estimate(median, low, high)).ShouldBe(text);
}
