using Conformance.Tests.Hosting;
using Servers;

namespace Conformance.Tests.Faults;

/// <summary>Every fault, and the lanes that it comes to.</summary>
internal static class FaultCatalog
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        .. ConnectionFaults.All, .. SubscriptionFaults.All, .. PaceFaults.All, .. CancelFaults.All, .. CrowdFaults.All, .. NoiseFaults.All, .. StopFaults.All, .. MemoryFaults.All,
    ];

    /// <summary>The three that most services choose among.</summary>
    public static IReadOnlyList<string> Core { get; } = ["rest-json", "websocket-json", "grpc"];

    /// <summary>Set in the environment, it has every fault come to every contender on either wire.</summary>
    public const string Thorough = "THOROUGH_FAULTS";

    /// <summary>The wires that faults come to a contender on: without the kernel, and where it is one of the core or all is asked for, with it.</summary>
    public static IReadOnlyList<string> WiresFor(IContender contender, bool isThorough) =>
        isThorough || Core.Contains(contender.Name) ? ["memory", "tcp"] : ["memory"];

    /// <summary>The rows of a theory: every contender, on its wires, with each of these faults.</summary>
    public static TheoryData<string, string, string> Rows(IReadOnlyList<Fault> faults)
    {
        var isThorough = Environment.GetEnvironmentVariable(Thorough) is not null;
        var rows = new TheoryData<string, string, string>();
        foreach (var contender in Held.Contenders)
        {
            foreach (var wire in WiresFor(contender, isThorough))
            {
                foreach (var fault in faults)
                {
                    rows.Add(contender.Name, wire, fault.Id);
                }
            }
        }

        return rows;
    }
}
