using Bench.Commands;

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
}
