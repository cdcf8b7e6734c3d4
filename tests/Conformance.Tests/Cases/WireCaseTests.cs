namespace Conformance.Tests.Cases;

public class WireCaseTests
{
    [Theory]
    [InlineData("400 | 404", true)]
    [InlineData("404 404 | 400", false)]
    [InlineData("200 404", false)]
    [InlineData("431", true)]
    [InlineData("answer 'NONE', close 1000", false)]
    [InlineData("close 1007", true)]
    [InlineData("goaway PROTOCOL_ERROR", true)]
    [InlineData("1:PROTOCOL_ERROR next", true)]
    [InlineData("1:404 next", false)]
    [InlineData("1:grpc-0 next", false)]
    [InlineData("1:grpc-13 next", true)]
    [InlineData("1:415 next", true)]
    public void What_is_to_be_refused_is_a_bad_input(string expected, bool isBad) =>
        new WireCase("case", "§1", expected, "").IsBadInput.ShouldBe(isBad);
}
