using Servers;
using Servers.Wires;

namespace Bench.Workloads;

/// <summary>A contender on a wire.</summary>
internal sealed record Lane(IContender Contender, Wire Wire)
{
    /// <summary>The ID: <c>contender/wire</c>.</summary>
    public string Id => $"{Contender.Name}/{Wire.Name}";

    /// <summary>Why the lane can't be had here; null where it can.</summary>
    public string? WhyUnavailable => Wire.WhyUnavailable ?? Contender.WhyNotOn(Wire);

    public override string ToString() => Id;
}
