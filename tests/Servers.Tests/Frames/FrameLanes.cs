using Servers.Application;
using Servers.Wires;

namespace Servers.Tests.Frames;

/// <summary>The contenders that speak in frames, on every wire that they run on.</summary>
public static class FrameLanes
{
    private static readonly string[] s_contenders = ["websocket-json", "websocket-protobuf", "floor"];

    public static TheoryData<string, string> All()
    {
        var lanes = new TheoryData<string, string>();
        foreach (var contender in s_contenders)
        {
            foreach (var wire in WireCatalog.All.Where(wire => Contender(contender).WhyNotOn(wire) is null))
            {
                lanes.Add(contender, wire.Name);
            }
        }

        return lanes;
    }

    public static TheoryData<string> InMemory() => [.. s_contenders];

    internal static IContender Contender(string name) => Contenders.All.Single(contender => contender.Name == name);

    internal static Task<ContenderHost> StartAsync(string contender, string wire = "memory", ServiceLimits? limits = null)
    {
        var found = WireCatalog.All.Single(one => one.Name == wire);
        Skip.If(found.WhyUnavailable is not null, found.WhyUnavailable);
        return ContenderHost.StartAsync(Contender(contender), found, limits ?? ServiceLimits.Default, Deadline.Token());
    }
}
