using Bench.Records;
using Bench.Serving;

namespace Bench.Tests.Serving;

public class ServeProtocolTests
{
    [Fact]
    public void The_readiness_line_is_three_words_and_the_last_is_what_a_target_takes()
    {
        var line = ServeProtocol.ReadyLine("rest-json", ServedAddress.Parse("tcp://127.0.0.1:5000"));

        line.ShouldBe("ready rest-json tcp://127.0.0.1:5000");
        ServeProtocol.AddressIn(line).ShouldBe("tcp://127.0.0.1:5000");
    }

    [Fact]
    public void An_address_may_hold_spaces() => ServeProtocol.AddressIn("ready grpc uds:///tmp/a b.sock").ShouldBe("uds:///tmp/a b.sock");

    [Theory]
    [InlineData("")]
    [InlineData("ready")]
    [InlineData("bench: port 80 can't be listened on")]
    public void Another_line_has_no_address(string line) => ServeProtocol.AddressIn(line).ShouldBeNull();

    [Fact]
    public void What_was_spent_survives_the_way() =>
        ServeProtocol.UsageIn(ServeProtocol.UsageLine(new ProcessRecord(1.234567, 89_000_001))).ShouldBe(new ProcessRecord(1.234567, 89_000_001));

    [Theory]
    [InlineData("usage")]
    [InlineData("usage 1")]
    [InlineData("usage one 2")]
    [InlineData("there is no request 'usage'")]
    public void Another_line_tells_nothing_of_what_was_spent(string line) => ServeProtocol.UsageIn(line).ShouldBeNull();
}
