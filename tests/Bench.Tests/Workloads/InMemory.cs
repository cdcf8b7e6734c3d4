using Servers;
using Servers.Wires;

namespace Bench.Tests.Workloads;

/// <summary>The contenders that can be had on the memory wire: all but HTTP/3.</summary>
internal static class InMemory
{
    public static IReadOnlyList<IContender> Contenders { get; } =
        [.. Servers.Contenders.All.Where(static contender => contender.WhyNotOn(WireCatalog.All.Single(static wire => wire.Name == "memory")) is null)];
}
