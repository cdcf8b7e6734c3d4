using Bench.Commands;

namespace Bench.Tests.Commands;

public class CountTextTests
{
    [Fact]
    public void Whole_numbers_are_read_once_each() => CountText.ParseList("--count", "1000, 10,1000", 1, 1000).ShouldBe([1000, 10]);

    [Theory]
    [InlineData("0")]
    [InlineData("1001")]
    [InlineData("1.5")]
    [InlineData("1k")]
    [InlineData("-3")]
    [InlineData("99999999999999")]
    public void Anything_else_is_refused_with_the_limits(string text) =>
        Should.Throw<UsageException>(() => CountText.ParseList("--count", text, 1, 1000)).Message
            .ShouldBe($"--count has '{text}'; expected whole numbers from 1 to 1,000, typed without anything between their digits");

    [Fact]
    public void None_is_refused() => Should.Throw<UsageException>(() => CountText.ParseList("--count", "", 1, 1000)).Message.ShouldStartWith("--count names nothing");
}
