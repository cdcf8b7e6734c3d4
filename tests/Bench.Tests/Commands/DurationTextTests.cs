using Bench.Commands;

namespace Bench.Tests.Commands;

public class DurationTextTests
{
    [Theory]
    [InlineData("10s", 10_000_000)]
    [InlineData("1.5s", 1_500_000)]
    [InlineData("500ms", 500_000)]
    [InlineData("250us", 250)]
    [InlineData("250µs", 250)]
    [InlineData("2min", 120_000_000)]
    [InlineData("0s", 0)]
    public void A_number_and_its_unit_are_a_duration(string text, double microseconds) =>
        DurationText.Read(text).ShouldNotBeNull().TotalMicroseconds.ShouldBe(microseconds);

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("s")]
    [InlineData("-1s")]
    [InlineData("1e3s")]
    [InlineData("ten s")]
    [InlineData("10h")]
    [InlineData("99999999999999999999min")]
    public void Anything_else_is_none(string text) => DurationText.Read(text).ShouldBeNull();
}
