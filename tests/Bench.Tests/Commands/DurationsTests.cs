using Bench.Commands;

namespace Bench.Tests.Commands;

public class DurationsTests
{
    private static readonly TimeSpan s_least = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_most = TimeSpan.FromMinutes(10);

    [Theory]
    [InlineData("10ms", 10)]
    [InlineData("0.25s", 250)]
    [InlineData("2min", 120_000)]
    public void A_number_with_its_unit_is_read(string text, double milliseconds) =>
        Durations.Parse("--duration", text, s_least, s_most).TotalMilliseconds.ShouldBe(milliseconds);

    [Theory]
    [InlineData("5", "--duration has '5', which is no duration; expected a number and its unit")]
    [InlineData("soon", "--duration has 'soon', which is no duration")]
    [InlineData("9ms", "--duration has 9ms; expected 10ms to 10min")]
    [InlineData("11min", "--duration has 11min; expected 10ms to 10min")]
    public void What_is_no_duration_or_beyond_the_limits_is_refused(string text, string complaint) =>
        Should.Throw<UsageException>(() => Durations.Parse("--duration", text, s_least, s_most)).Message.ShouldStartWith(complaint);

    [Fact]
    public void Several_are_read_once_each() =>
        Durations.ParseList("--poll", "10ms, 1s,1000ms", s_least, s_most).ShouldBe([TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(1)]);

    [Fact]
    public void None_is_refused() => Should.Throw<UsageException>(() => Durations.ParseList("--poll", ",", s_least, s_most)).Message.ShouldStartWith("--poll names nothing");

    [Theory]
    [InlineData(0.25, "250us")]
    [InlineData(50, "50ms")]
    [InlineData(1500, "1.5s")]
    [InlineData(600_000, "10min")]
    public void They_are_written_as_they_are_typed(double milliseconds, string text) => Durations.Text(TimeSpan.FromMilliseconds(milliseconds)).ShouldBe(text);
}
