namespace Servers.Tests.Contract;

public sealed class LanesTests
{
    // A theory without cases passes: this is what would notice.
    [Fact]
    public void Every_contender_is_held_to_the_contract_on_some_wire_and_in_memory()
    {
        Contenders.All.ShouldNotBeEmpty();
        foreach (var lanes in new[] { Lanes.All, Lanes.InMemory })
        {
            lanes.Select(static lane => (string)lane[0]).Distinct()
                .ShouldBe(Contenders.All.Select(static contender => contender.Name));
        }
    }
}
