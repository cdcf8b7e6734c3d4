using Servers;

namespace Conformance.Tests.Faults;

/// <summary>Every fault, and the lanes that it comes to.</summary>
internal static class FaultCatalog
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        .. ConnectionFaults.All, .. SubscriptionFaults.All, .. PaceFaults.All, .. CancelFaults.All, .. CrowdFaults.All, .. NoiseFaults.All, .. StopFaults.All, .. MemoryFaults.All,
    ];

    /// <summary>The wires that faults are tried on: without the kernel and with it.</summary>
    public static IReadOnlyList<string> Wires { get; } = ["memory", "tcp"];

    /// <summary>The rows of a theory: every contender, on either wire, with each of these faults.</summary>
    public static TheoryData<string, string, string> Rows(IReadOnlyList<Fault> faults)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var contender in Contenders.All)
        {
            foreach (var wire in Wires)
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
