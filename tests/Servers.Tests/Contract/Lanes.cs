using Servers.Wires;

namespace Servers.Tests.Contract;

/// <summary>The cases of the contract: every contender on every wire that it can run on, by name.</summary>
public static class Lanes
{
    public static IEnumerable<object[]> All { get; } =
    [
        .. from contender in Contenders.All
           from wire in WireCatalog.All
           where contender.WhyNotOn(wire) is null
           select new object[] { contender.Name, wire.Name },
    ];

    /// <summary>For what does not depend on the wire and takes long, or needs buffers of a known size.</summary>
    public static IEnumerable<object[]> InMemory { get; } = [.. All.Where(static lane => (string)lane[1] == "memory")];
}
