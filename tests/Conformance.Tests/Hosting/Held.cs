using Servers;
using Servers.Wires;

namespace Conformance.Tests.Hosting;

/// <summary>The contenders that cases, faults and limits are brought to: by bytes of the tests' own, which takes a wire in this process.</summary>
internal static class Held
{
    private static readonly Wire s_memory = WireCatalog.All.Single(static wire => wire.Name == "memory");

    public static IReadOnlyList<IContender> Contenders { get; } = [.. Servers.Contenders.All.Where(static contender => contender.WhyNotOn(s_memory) is null)];
}
