using Servers;

namespace Bench.Workloads;

/// <summary>A workload on a lane: what is measured.</summary>
internal sealed record Cell(Workload Workload, Lane Lane)
{
    /// <summary>The ID: <c>workload/contender/wire</c>.</summary>
    public string Id => $"{Workload.Name}/{Lane.Id}";

    /// <summary>Why the cell can't be had here; null where it can.</summary>
    public string? WhyUnavailable => Lane.WhyUnavailable
        ?? Workload.Operations.Select(Lane.Contender.Capabilities.WhyMissing).FirstOrDefault(static why => why is not null);

    /// <summary>What is emulated and how; null where all is native.</summary>
    public string? Emulation =>
        Workload.Operations.Select(Lane.Contender.Capabilities.Emulation).FirstOrDefault(static how => how is not null);

    /// <summary>The same with another contender.</summary>
    public Cell With(IContender contender) => this with { Lane = Lane with { Contender = contender } };

    public override string ToString() => Id;
}
