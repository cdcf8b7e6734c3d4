namespace Servers.Tests.Contract;

public sealed class LanesTests
{
    // QUIC does not pass in memory, and this machine may not have it.
    private const string Http3 = "rest-json-h3";

    // A theory without cases passes: this is what would notice.
    [Fact]
    public void Every_contender_is_held_to_the_contract_on_some_wire_and_in_memory()
    {
        Contenders.All.ShouldNotBeEmpty();
        var names = Contenders.All.Select(static contender => contender.Name).Where(static name => name != Http3).ToList();
        Names(Lanes.InMemory).ShouldBe(names);
        Names(Lanes.All).Where(static name => name != Http3).ShouldBe(names);
    }

    private static IEnumerable<string> Names(IEnumerable<object[]> lanes) => lanes.Select(static lane => (string)lane[0]).Distinct();
}
