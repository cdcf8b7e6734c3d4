using Servers.Wires;

namespace Servers.Tests.Rest;

/// <summary>Every REST contender on every wire that it can run on and that this machine has.</summary>
public sealed class RestLanes : TheoryData<string, string>
{
    public RestLanes()
    {
        foreach (var contender in Contenders.All.Where(static contender => contender.Name.StartsWith("rest-", StringComparison.Ordinal)))
        {
            foreach (var wire in WireCatalog.All.Where(wire => wire.WhyUnavailable is null && contender.WhyNotOn(wire) is null))
            {
                Add(contender.Name, wire.Name);
            }
        }
    }
}
